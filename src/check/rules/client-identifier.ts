import type { ClientStory, IdentifyingDetail } from '../summary/client-story.ts';
import { type Part, partsOf } from '../summary/parts.ts';
import type { Hit, PostRule } from './rule.ts';
import { sources } from './sources.ts';

/** How much each detail narrows the number of people down; at two, one person may be left. */
const weights: Readonly<Record<IdentifyingDetail['kind'], number>> = {
  'full name': 2,
  contact: 2,
  'record number': 2,
  name: 1,
  initials: 1,
  'exact age': 1,
  place: 1,
  'employer or school': 1.5,
  date: 1,
  'rare role': 1.5,
  job: 0.5,
};

export const clientIdentifier: PostRule = {
  scope: 'post',
  id: 'client-identifier',
  category: 'privacy',
  severity: 'warning',
  title: 'Details that together could identify a client',
  why: 'One detail rarely names a person; an exact age, a job and a town together can. Clients, and people who know them, read blogs.',
  sources: [sources.safeHarbor, sources.apaEthics],
  bad: [
    'My client Sarah Whitfield came back after a year.',
    'A client of mine, a 34-year-old nurse from Dayton, told her team.',
  ],
  good: [
    'A client of mine, a nurse in her thirties, told her team.',
    'My client, whom I’ll call Maya, told her team.',
    'Marsha Linehan, born in Tulsa, wrote of a client. Call our clinic in Dayton at 555-010-0199.',
    'This is a composite: my client, a 34-year-old nurse from Dayton.',
  ],
  check(post) {
    const parts = partsOf(post);
    if (!parts.some(({ summary }) => summary.client.told) || parts.some(({ summary }) => summary.client.disguised))
      return [];
    const renamed = parts.some(({ summary }) => summary.client.renamed);
    const hits: Hit[] = [];
    for (let index = 0; index < parts.length; index++) {
      if (parts[index]?.summary.client.told !== true) continue;
      const story = storyFrom(parts, index);
      hits.push(...identifying(story, renamed));
      index += story.length - 1;
    }
    return hits;
  },
};

/** A story goes on for a paragraph or two, until a heading. */
function storyFrom(parts: readonly Part[], from: number): Part[] {
  const story: Part[] = [];
  for (let index = from; index < parts.length && index < from + 3; index++) {
    const part = parts[index];
    if (part === undefined || (index > from && part.summary.headings.length > 0)) break;
    if (index > from + 1 && part.summary.client.told) break;
    story.push(part);
  }
  return story;
}

function identifying(story: readonly Part[], renamed: boolean): Hit[] {
  const usable = (client: ClientStory): IdentifyingDetail[] =>
    client
      .details()
      .filter(({ kind }) => !(renamed && (kind === 'full name' || kind === 'name' || kind === 'initials')));
  const kinds = new Set(story.flatMap(({ summary }) => usable(summary.client).map(({ kind }) => kind)));
  let weight = 0;
  for (const kind of kinds) weight += weights[kind];
  if (weight < 2) return [];
  const named = [...kinds].join(', ');
  return story.flatMap(({ block, summary }) => {
    const bySentence = new Map<number, IdentifyingDetail[]>();
    for (const detail of usable(summary.client))
      bySentence.set(detail.sentence, [...(bySentence.get(detail.sentence) ?? []), detail]);
    return [...bySentence.values()]
      .filter((details) => details.some(({ kind }) => kind !== 'job'))
      .map(
        (details): Hit => ({
          rule: clientIdentifier,
          start: block.start + Math.min(...details.map(({ start }) => start)),
          end: block.start + Math.max(...details.map(({ end }) => end)),
          message: `In a client’s story, ${named} together could identify the person. Change or drop some, and say that you did.`,
          fixes: [],
        }),
      );
  });
}
