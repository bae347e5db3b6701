import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import type { Counts } from './counts.ts';

/** Words a minute of an adult who reads in silence (Brysbaert 2019, mean of 190 studies). */
const wordsPerMinute = 238;

/** US school grade by Flesch and Kincaid, to one decimal and never below 0, which the formula gives to a few short words; null where there is no sentence. */
export function grade(counts: Counts): number | null {
  const value = round(fleschKincaid({ sentence: counts.sentences, word: counts.words, syllable: counts.syllables }));
  return value === null ? null : Math.max(0, value);
}

/** Flesch's reading ease, 0 (hard) to 100 (easy), to one decimal; null where there is no sentence. */
export function readingEase(counts: Counts): number | null {
  return round(flesch({ sentence: counts.sentences, word: counts.words, syllable: counts.syllables }));
}

/** Whole minutes, at least one where there are words. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}

function round(value: number): number | null {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : null;
}
