import type { Block } from '../parse/post.ts';
import { analyzeProse, type Sentence } from './sentence.ts';

/** What readability formulas are fed with. Sums of sentences are sums of their fields. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  readonly letters: number;
}

const nothing: Counts = { sentences: 0, words: 0, syllables: 0, letters: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    sentences: a.sentences + b.sentences,
    words: a.words + b.words,
    syllables: a.syllables + b.syllables,
    letters: a.letters + b.letters,
  };
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
    known = block.prose
      .flatMap((prose) => analyzeProse(prose).sentences)
      .map(countSentence)
      .reduce(addCounts, nothing);
    counted.set(block.content, known);
  }
  return known;
}

/** Counts of all blocks, or of those sentences that lie in a stretch of the document. */
export function countBlocks(blocks: readonly Block[]): Counts {
  return blocks.map(countBlock).reduce(addCounts, nothing);
}

export { nothing as noCounts };
