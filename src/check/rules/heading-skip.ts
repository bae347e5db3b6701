import { partsOf } from '../summary/parts.ts';
import type { Hit, PostRule } from './rule.ts';
import { sources } from './sources.ts';

export const headingSkip: PostRule = {
  scope: 'post',
  id: 'heading-skip',
  category: 'structure',
  severity: 'information',
  title: 'Heading level skipped',
  why: 'People who use a screen reader move by heading level. A level that is left out sounds like a part that is missing.',
  sources: [sources.accessibility, sources.plainLanguage],
  bad: ['## Skills\n\nText.\n\n#### Mindfulness\n\nText.'],
  good: ['## Skills\n\n### Mindfulness\n\n#### Observe\n\n## Practice'],
  check(post) {
    const hits: Hit[] = [];
    let before: number | undefined;
    for (const { block, summary } of partsOf(post))
      for (const heading of summary.headings) {
        // Where a post begins is its theme's business; only a jump inside it is the writer's.
        if (before !== undefined && heading.depth > before + 1)
          hits.push({
            rule: headingSkip,
            start: block.start + heading.start,
            end: block.start + heading.end,
            message: `Heading level ${heading.depth} comes right after level ${before}. Use level ${before + 1}.`,
            fixes: [],
          });
        before = heading.depth;
      }
    return hits;
  },
};
