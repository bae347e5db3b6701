import { partsOf } from '../summary/parts.ts';
import { frontMatterTitle } from '../summary/title.ts';
import { ownSource, type PostRule } from './rule.ts';
import { sources } from './sources.ts';

export const duplicateTitle: PostRule = {
  scope: 'post',
  id: 'duplicate-title',
  category: 'structure',
  severity: 'warning',
  title: 'Title stands twice',
  why: 'Blogs show the front matter’s title above the post. The same words as a heading in the body show it twice.',
  sources: [sources.singleTitle, ownSource],
  bad: ['---\ntitle: "Wise Mind"\ndescription: What it is.\n---\n\n# Wise mind\n\nText.'],
  good: ['---\ntitle: Wise mind\ndescription: What it is.\n---\n\n```\n# Wise mind\n```\n\n## What it is'],
  check(post) {
    const { title } = post.meta;
    if (title === undefined || frontMatterTitle(post) === undefined) return [];
    for (const { block, summary } of partsOf(post))
      for (const heading of summary.headings) {
        if (heading.depth !== 1) continue;
        if (normalised(heading.text) !== normalised(title)) return [];
        return [
          {
            rule: duplicateTitle,
            start: block.start + heading.start,
            end: block.start + heading.end,
            message: 'The front matter’s title stands here again. The page would show it twice.',
            fixes: [
              {
                title: 'Remove the heading',
                safe: false,
                edits: [{ start: block.start, end: block.start + block.source.length, text: '' }],
              },
            ],
          },
        ];
      }
    return [];
  },
};

/** The words alone: quotation marks, dashes, case and emphasis make no other title. */
function normalised(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘"“”*_`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
