import { scanWords } from '../base/word-scan.ts';

/** A word of a text with what stands before it. Offsets count UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly key: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

/** Splits a text into words in one pass; an apostrophe inside belongs to its word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  scanWords(text, (start, end) => {
    const found = text.slice(start, end);
    words.push({ start, end, text: found, key: wordKey(found), gap: text.slice(last, start) });
    last = end;
  });
  return words;
}

/** How two spellings of one word compare. */
export function wordKey(word: string): string {
  return (word.includes('’') ? word.replaceAll('’', "'") : word).toLowerCase();
}

/** What a gap between two words counts as: hyphen, space and line break are one (`loose`) or told apart; a paragraph's end never joins. */
export function gapKey(gap: string, loose: boolean): string {
  if (gap === ' ') return loose ? '' : ' ';
  if (gap === '-') return loose ? '' : '-';
  if (gap.length > 24 || /\n[ \t\r]*\n/.test(gap)) return '\n';
  const plain = gap.replace(/[®™]/g, '').replace(/[‐‑]/g, '-').replace(/[“”]/g, '"').replace(/\s+/g, ' ');
  return loose && (plain === ' ' || plain === '-') ? '' : plain;
}

/** True for a word that is a term in capitals only: DBT, PLEASE, VARIEs, but not "Linehan" or "I". */
export function isCapitals(word: string): boolean {
  return (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
