import type { Term } from './pack.ts';
import { wordsOf } from './term-words.ts';
import { type FoundTerm, findTerms, rightFormsOf, type TermIndex } from './terms.ts';

/** A wrong form of a term in a text, and how to write it. */
export interface WrongForm extends FoundTerm {
  readonly text: string;
  readonly replacement: string;
}

/** Every wrong form in a text; one inside a longer right form is left in peace. */
export function findWrongForms(index: TermIndex, text: string): readonly WrongForm[] {
  const words = wordsOf(text);
  const found: WrongForm[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = index.wrong.longestAt(text, words, at);
    if (hit === undefined) continue;
    const written = text.slice(hit.start, hit.end);
    // "pros & con" with an "s" is "pros & cons", which is right.
    if (index.rightForms.has(written)) continue;
    const { term } = hit.wording;
    found.push({ term, start: hit.start, end: hit.end, text: written, replacement: corrected(written, term) });
    at += hit.words - 1;
  }
  if (found.length === 0) return found;
  const right = findTerms(index, text);
  return found.filter(
    (wrong) =>
      !right.some(
        (term) => term.start <= wrong.start && wrong.end <= term.end && term.end - term.start > wrong.end - wrong.start,
      ),
  );
}

/** The right form that is nearest to what was written, with its plural and its first capital. */
export function corrected(written: string, term: Term): string {
  const plain = written.toLowerCase();
  let best = term.term;
  let least = Number.POSITIVE_INFINITY;
  for (const form of rightFormsOf(term)) {
    for (const candidate of plain.endsWith('s') && !/s$/i.test(form) ? [form, `${form}s`] : [form]) {
      if (candidate === written) continue;
      const exact = distance(written, candidate) / 1000;
      const away = distance(plain, candidate.toLowerCase()) + exact;
      if (away < least) {
        least = away;
        best = candidate;
      }
    }
  }
  return sameCapitals(written, best);
}

/** A title's capitals stay: "Dialectal Strategies" becomes "Dialectical Strategies". Acronyms and names keep their own. */
function sameCapitals(written: string, right: string): string {
  const words = wordsOf(written).map((word) => word.text);
  if (!/^\p{Lu}/u.test(words[0] ?? '')) return right;
  const every = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || word.length < 4);
  const small = every ? /(?<![\p{L}\p{N}'’])\p{Ll}(?=\p{L}{3})/gu : /^\p{Ll}/u;
  const raised = right.replace(small, (letter) => letter.toUpperCase());
  return raised.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Letters to change, add or take out between two short texts. */
function distance(a: string, b: string): number {
  if (a.length > 100 || b.length > 100) return Math.max(a.length, b.length);
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
