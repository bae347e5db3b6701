import type { Post } from '../../text/parse/post.ts';
import type { AcronymUse } from '../summary/acronyms.ts';
import { partsOf } from '../summary/parts.ts';
import { isKnown } from './known-acronyms.ts';
import type { PostRule } from './rule.ts';
import { sources } from './sources.ts';

export const acronymUndefined: PostRule = {
  scope: 'post',
  id: 'acronym-undefined',
  category: 'structure',
  severity: 'information',
  title: 'Acronym that is never said in full',
  why: 'Readers should not have to guess what letters stand for. Say it in full at first use, with the letters in brackets.',
  sources: [sources.clearCommunication, sources.plainLanguage],
  bad: ['Ask about NSSI at each session.'],
  good: [
    'Ask about non-suicidal self-injury (NSSI) at each session. You may call or text 988. NSSI is common.',
    'Ask about NSSI, or non-suicidal self-injury. You may call or text 988.',
    'In the US and the UK, people with BPD are offered DBT.',
  ],
  check: (post, config) =>
    [...usesOf(post).values()]
      .filter((uses) => !uses.some(({ use }) => use.defines))
      .flatMap(([first]) => {
        if (first === undefined || isKnown(first.use.name, first.use.skill, config.audience)) return [];
        return [
          {
            rule: acronymUndefined,
            start: first.start + first.use.start,
            end: first.start + first.use.end,
            message: `“${first.use.name}” is never said in full. Write it out at first use, with the letters in brackets.`,
            fixes: [],
          },
        ];
      }),
};

/** An acronym where it stands; `start` is its block's. */
export interface PlacedUse {
  readonly use: AcronymUse;
  readonly start: number;
}

const known = new WeakMap<Post, ReadonlyMap<string, readonly PlacedUse[]>>();

/** Every acronym of a post with its uses, in order. */
export function usesOf(post: Post): ReadonlyMap<string, readonly PlacedUse[]> {
  let uses = known.get(post);
  if (uses === undefined) {
    const found = new Map<string, PlacedUse[]>();
    for (const { block, summary } of partsOf(post))
      for (const use of summary.acronyms) {
        const same = found.get(use.name);
        if (same === undefined) found.set(use.name, [{ use, start: block.start }]);
        else same.push({ use, start: block.start });
      }
    uses = found;
    known.set(post, uses);
  }
  return uses;
}
