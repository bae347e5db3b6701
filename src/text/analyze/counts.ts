import type { Block } from '../parse/post.ts';
import { type Sentence, sentencesOf } from './sentence.ts';

/** What readability formulas are fed with. Sums of sentences are sums of their fields. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  readonly letters: number;
}

/** No text at all. */
export const noCounts: Counts = { sentences: 0, words: 0, syllables: 0, letters: 0 };

/** The sum of what is counted in each part. */
export function sumCounts<Part>(parts: readonly Part[], count: (part: Part) => Counts): Counts {
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  let letters = 0;
  for (const part of parts) {
    const own = count(part);
    sentences += own.sentences;
    words += own.words;
    syllables += own.syllables;
    letters += own.letters;
  }
  return { sentences, words, syllables, letters };
}

/** Counts of one sentence. */
export function countSentence(sentence: Sentence): Counts {
  let syllables = 0;
  let letters = 0;
  for (const word of sentence.words) {
    syllables += word.form.syllables;
    letters += word.text.length;
  }
  return { sentences: sentence.words.length > 0 ? 1 : 0, words: sentence.words.length, syllables, letters };
}

const counted = new WeakMap<object, Counts>();

/** Counts of a block's running text; code, raw HTML and web addresses are not words. */
export function countBlock(block: Block): Counts {
  let known = counted.get(block.content);
  if (known === undefined) {
    known = sumCounts(sentencesOf(block), countSentence);
    counted.set(block.content, known);
  }
  return known;
}
