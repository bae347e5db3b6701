import { partsOf } from '../summary/parts.ts';
import { ownSource, type PostRule } from './rule.ts';

export const titleMissing: PostRule = {
  scope: 'post',
  id: 'title-missing',
  category: 'structure',
  severity: 'information',
  title: 'Post without a title',
  why: 'Without a title the page, its card on other posts and its line in search results have no name.',
  sources: [ownSource],
  bad: ['---\ntags: [skills]\n---\n\nText.'],
  good: ['Text without front matter.', '---\ntags: [skills]\n---\n\n# Wise mind\n\nText.'],
  check(post) {
    if (post.frontMatter.format === 'none' || post.frontMatter.problems.length > 0 || post.meta.title !== undefined)
      return [];
    if (partsOf(post).some(({ summary }) => summary.headings.some((heading) => heading.depth === 1))) return [];
    return [
      {
        rule: titleMissing,
        start: 0,
        end: 0,
        message: 'The post has no title. Add one to the front matter.',
        fixes: [],
        absent: true,
      },
    ];
  },
};
