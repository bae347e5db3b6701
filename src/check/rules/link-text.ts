import type { Hit, ProseRule } from './rule.ts';
import { sources } from './sources.ts';

const vague = new Set(
  'click here|click|here|read more|more|learn more|find out more|this link|this|this page|see here|right here|over here|go here|this website|this site|this post|this article|continue reading|details|more info|more information'.split(
    '|',
  ),
);

export const linkText: ProseRule = {
  scope: 'prose',
  id: 'link-text',
  category: 'structure',
  severity: 'information',
  title: 'Link text that says nothing',
  why: 'People who use a screen reader hear a page’s links as a list. “Here” twelve times tells them nothing.',
  sources: [sources.accessibility],
  bad: ['For the worksheet [click here](https://example.org).', '[Read more](https://example.org)'],
  good: ['Print [the worksheet](https://example.org).', '[Read more about opposite action](https://example.org)'],
  check: ({ analyzed }) =>
    analyzed.prose.marks.flatMap(({ kind, start, end }): Hit[] => {
      if (kind !== 'link') return [];
      const text = analyzed.prose.text.slice(start, end);
      const plain = text
        .toLowerCase()
        .replace(/[^\p{L}\s]+/gu, '')
        .trim()
        .replace(/\s+/g, ' ');
      if (!vague.has(plain)) return [];
      return [
        {
          rule: linkText,
          start,
          end,
          message: `“${text.trim()}” says nothing of where the link leads. Name the page it opens.`,
          fixes: [],
        },
      ];
    }),
};
