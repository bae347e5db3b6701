import { valueSpan } from '../summary/title.ts';
import { ownSource, type PostRule } from './rule.ts';

/** Cards cut an excerpt here. */
const longest = 200;
const key = /^[ \t]*["']?(?:description|excerpt|summary|subtitle|dek|meta[_-]?description)["']?[ \t]*[:=][ \t]*/im;

export const descriptionTooLong: PostRule = {
  scope: 'post',
  id: 'description-too-long',
  category: 'structure',
  severity: 'hint',
  title: 'Description too long for a card',
  why: 'Cards cut a description after 200 characters, and search results sooner. What stands behind is not read.',
  sources: [ownSource],
  bad: [`---\ntitle: Wise mind\ndescription: ${'Where feeling and reason meet. '.repeat(8)}\n---\n\nText.`],
  good: ['---\ntitle: Wise mind\ndescription: Where feeling and reason meet.\n---\n\nText.'],
  check(post) {
    const { description } = post.meta;
    if (description === undefined || description.length <= longest) return [];
    const { start, end } = post.frontMatter.span;
    const span = valueSpan(post.text.slice(start, end), key, description, start);
    if (span === undefined) return [];
    const message = `The description has ${description.length} characters; cards show ${longest}.`;
    return [{ rule: descriptionTooLong, ...span, message, fixes: [] }];
  },
};
