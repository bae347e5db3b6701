import type { Term } from './pack.ts';
import { type Hit, TermTrie } from './term-trie.ts';
import { type Word, wordsOf } from './term-words.ts';

/** A term at a place in a text. `end` leaves out a possessive "'s". */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** Terms made ready for looking up in texts; build it once per set of packs. */
export interface TermIndex {
  readonly terms: readonly Term[];
  readonly right: TermTrie;
  readonly wrong: TermTrie;
  /** Every right form, letter for letter. */
  readonly rightForms: ReadonlySet<string>;
  /** Lower-case words to search a term by, best first. */
  readonly names: ReadonlyMap<Term, readonly string[]>;
}

/** Makes the index. Where two terms claim the same words, a term's own name comes before a variant, and the earlier pack before the later. */
export function buildTermIndex(terms: readonly Term[]): TermIndex {
  const right = new TermTrie(true);
  const wrong = new TermTrie(false);
  const names = new Map<Term, readonly string[]>();
  const rightForms = new Set<string>();
  const caseless = new Set<string>();
  for (const term of terms) right.add(term, term.term, false);
  for (const term of terms) {
    const forms = rightFormsOf(term);
    for (const form of forms.slice(1)) right.add(term, form, false);
    for (const form of forms) {
      rightForms.add(form);
      caseless.add(form.toLowerCase());
    }
    names.set(term, [...new Set([...forms, term.form].map((form) => form.toLowerCase()))]);
  }
  for (const term of terms) {
    // What is wrong in its capitals only must be met in these capitals.
    for (const form of term.wrongForms) wrong.add(term, form, caseless.has(form.toLowerCase()));
  }
  return { terms, right, wrong, rightForms, names };
}

/** Every way to write a term that is right: its name, its variants, its form with and without the acronym in brackets. */
export function rightFormsOf(term: Term): readonly string[] {
  const bracket = / \(([^()]*)\)$/.exec(term.form);
  const parts = bracket === null ? [term.form] : [term.form.slice(0, bracket.index), bracket[1] ?? ''];
  return [...new Set([term.term, ...term.variants, ...parts.filter((part) => part !== '')])];
}

/** Every term in a text, the longest first where they overlap, in one pass. */
export function findTerms(index: TermIndex, text: string): readonly FoundTerm[] {
  const words = wordsOf(text);
  const found: FoundTerm[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = index.right.longestAt(text, words, at, (each) => standsOut(each, text, words, at));
    if (hit === undefined) continue;
    found.push({ term: hit.wording.term, start: hit.start, end: hit.end });
    at += hit.words - 1;
  }
  return found;
}

/** Characters around a place that are read for the term there; longer terms are not met. */
const around = 200;

/** The longest term that covers a place (its end counts). Reads only the words around it. */
export function termAt(index: TermIndex, text: string, offset: number): FoundTerm | undefined {
  const from = wordEdge(text, Math.max(0, offset - around), -1);
  const part = text.slice(from, wordEdge(text, Math.min(text.length, offset + around), 1));
  const words = wordsOf(part);
  let best: FoundTerm | undefined;
  for (let at = 0; at < words.length; at++) {
    if ((words[at]?.start ?? 0) + from > offset) break;
    const hit = index.right.longestAt(part, words, at, (each) => standsOut(each, part, words, at));
    if (hit === undefined || hit.end + from < offset) continue;
    const longer = best === undefined || hit.end - hit.start > best.end - best.start;
    if (longer) best = { term: hit.wording.term, start: hit.start + from, end: hit.end + from };
  }
  return best;
}

/** The nearest place that is not inside a word, at most a few characters on. */
function wordEdge(text: string, offset: number, step: -1 | 1): number {
  let at = offset;
  for (let count = 0; count < 40 && at > 0 && at < text.length; count++) {
    if (/\s/.test(text[at - 1] ?? '')) break;
    at += step;
  }
  return at;
}

/** An everyday word counts as a term where it is written as a name: a capital inside a sentence, quoted or emphasised, or before "skill". */
function standsOut(hit: Hit, text: string, words: readonly Word[], at: number): boolean {
  if (hit.wording.term.common !== true || hit.words > 2) return true;
  const before = text[hit.start - 1] ?? '';
  if (/["“‘*_]/.test(before)) return true;
  if (/^(?:skills?|strategy|strategies)$/.test(words[at + hit.words]?.key ?? '')) return true;
  const gap = words[at]?.gap ?? '';
  return /^\p{Lu}/u.test(text.slice(hit.start, hit.start + 2)) && at > 0 && /^[\s,;(/]+$/.test(gap) && !/\n/.test(gap);
}

/** Terms for a few typed letters, best first: a name that begins so, then a word in a name, then a word in a definition. */
export function searchTerms(index: TermIndex, query: string, limit: number): readonly Term[] {
  const asked = query.trim().toLowerCase().replaceAll('’', "'");
  if (asked === '') return index.terms.slice(0, limit);
  const ranked: { readonly term: Term; readonly rank: number; readonly order: number }[] = [];
  index.terms.forEach((term, order) => {
    const rank = rankOf(index.names.get(term) ?? [], term.definition, asked);
    if (rank !== undefined) ranked.push({ term, rank, order });
  });
  ranked.sort((a, b) => a.rank - b.rank || a.term.term.length - b.term.term.length || a.order - b.order);
  return ranked.slice(0, limit).map(({ term }) => term);
}

function rankOf(names: readonly string[], definition: string, asked: string): number | undefined {
  if (names[0] === asked) return 0;
  if (names.some((name) => name === asked)) return 1;
  if (names[0]?.startsWith(asked)) return 2;
  if (names.some((name) => name.startsWith(asked))) return 3;
  if (names.some((name) => name.includes(` ${asked}`) || name.includes(`-${asked}`))) return 4;
  return asked.length > 2 && ` ${definition.toLowerCase()}`.includes(` ${asked}`) ? 5 : undefined;
}
