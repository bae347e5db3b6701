import { absentAt } from '../summary/title.ts';
import { ownSource, type PostRule } from './rule.ts';

export const descriptionMissing: PostRule = {
  scope: 'post',
  id: 'description-missing',
  category: 'structure',
  severity: 'hint',
  title: 'Post without a description',
  why: 'The description stands under the title, on the post’s card and in search results. Without one they show whatever the post begins with.',
  sources: [ownSource],
  bad: ['---\ntitle: Wise mind\n---\n\nText.'],
  good: [
    '---\ntitle: Wise mind\ndescription: Where feeling and reason meet.\n---\n\nText.',
    'Text without front matter.',
  ],
  check(post) {
    const { frontMatter, meta } = post;
    if (frontMatter.format === 'none' || frontMatter.problems.length > 0 || meta.description !== undefined) return [];
    const message = 'The post has no description. One sentence in the front matter is enough.';
    return [{ rule: descriptionMissing, ...absentAt(post), message, fixes: [], absent: true }];
  },
};
