import type { Entry, PostIndex } from './post-index.ts';
import type { SharedWord } from './vector-space.ts';
import { namesSubject } from './words.ts';

/** Why a post is offered, in words a writer reads and can check; at most three. */
export function reasonsFor(index: PostIndex, subject: Entry, other: Entry): readonly string[] {
  // What most of a blog speaks of is no reason for this post rather than another.
  const shared = index.shared(subject.path, other.path).filter(({ common }) => !common);
  const terms = shared.flatMap(({ key }) => (key.startsWith('§') ? [key.slice(1)] : []));
  const reasons: string[] = [];
  if (index.links(other, subject)) reasons.push('links to this post');
  else if (index.links(subject, other)) reasons.push('this post links to it');
  if (subject.series !== undefined && subject.series === other.series) reasons.push('same series');
  if (terms.length > 0) reasons.push(`shares ${terms.slice(0, 3).join(', ')}`);
  const said = terms.slice(0, 3).join(' ').toLowerCase();
  const words = wordsOf(shared, subject, other).filter((word) => !said.includes(word));
  if (words.length > 0 && terms.length < 2) reasons.push(`both about ${words.slice(0, 3).join(', ')}`);
  if (subject.category !== undefined && subject.category === other.category) reasons.push('same category');
  const tags = index
    .sameTags(subject, other)
    .filter((tag) => !said.includes(tag.toLowerCase()) && !words.includes(tag.toLowerCase()));
  if (tags.length > 0) reasons.push(`${tags.length === 1 ? 'same tag' : 'same tags'}: ${tags.slice(0, 3).join(', ')}`);
  return reasons.length === 0 ? ['shares some of its words'] : reasons.slice(0, 3);
}

/** Below these shares of the likeness a word is chance, whatever it means. */
const leastShare = { saidByBoth: 0.03, saidByOne: 0.1 } as const;

/** What both say they are about (title, dek, tags, headings); a word that only one says so must weigh more. */
function wordsOf(shared: readonly SharedWord[], subject: Entry, other: Entry): readonly string[] {
  return shared.flatMap(({ key, share }) => {
    const word = subject.subjects.get(key) ?? other.subjects.get(key);
    if (word === undefined || !namesSubject(key) || /ly$/.test(word)) return [];
    const byBoth = subject.subjects.has(key) && other.subjects.has(key);
    return share >= (byBoth ? leastShare.saidByBoth : leastShare.saidByOne) ? [word] : [];
  });
}
