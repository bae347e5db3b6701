import type { Metrics } from '../base/finding.ts';
import type { Config } from '../config/config.ts';
import { findTerms, type TermIndex } from '../packs/terms.ts';
import { type Counts, countBlock, countSentence, sumCounts } from '../text/analyze/counts.ts';
import { grade, readingEase, readingMinutes } from '../text/analyze/grade.ts';
import { analyzeProse, type Sentence, sentencesOf } from '../text/analyze/sentence.ts';
import type { Block, Post } from '../text/parse/post.ts';
import { sourceSpan } from '../text/parse/prose.ts';

/** The figures of a post, summed from its blocks. */
export function metricsOf(post: Post, config: Config, terms: TermIndex): Metrics {
  const counts = sumCounts(post.blocks, countBlock);
  const fair = sumCounts(post.blocks, (block) => countFair(block, terms));
  return {
    words: counts.words,
    sentences: counts.sentences,
    readingMinutes: readingMinutes(counts.words),
    grade: grade(counts),
    gradeFair: grade(fair),
    readingEase: readingEase(counts),
    audience: config.audience,
  };
}

const fairCounts = new WeakMap<TermIndex, WeakMap<object, Counts>>();

/** Counts in which each term of the glossary is one short word: its reader knows it, or came to learn it. */
function countFair(block: Block, terms: TermIndex): Counts {
  let byBlock = fairCounts.get(terms);
  if (byBlock === undefined) {
    byBlock = new WeakMap();
    fairCounts.set(terms, byBlock);
  }
  let known = byBlock.get(block.content);
  if (known === undefined) {
    known = sumCounts(sentencesOf(block), (sentence) => countSentenceFair(sentence, terms));
    byBlock.set(block.content, known);
  }
  return known;
}

function countSentenceFair(sentence: Sentence, terms: TermIndex): Counts {
  const found = findTerms(terms, sentence.text);
  if (found.length === 0) return countSentence(sentence);
  const others = sentence.words.filter(
    (word) => !found.some((term) => word.start - sentence.start >= term.start && word.end - sentence.start <= term.end),
  );
  const rest = countSentence({ ...sentence, words: others });
  return {
    sentences: sentence.words.length > 0 ? 1 : 0,
    words: rest.words + found.length,
    syllables: rest.syllables + found.length,
    letters: rest.letters,
  };
}

/** Counts of the words between two places of the document. */
export function countSpan(post: Post, start: number, end: number): Counts {
  const parts = post.blocks.filter((block) => block.end > start && block.start < end);
  return sumCounts(parts, (block) =>
    sumCounts(block.prose, (prose) =>
      sumCounts(analyzeProse(prose).sentences, (sentence) => {
        const inside = (word: { start: number }): boolean => {
          const at = block.start + sourceSpan(prose, word.start, word.start + 1).start;
          return at >= start && at < end;
        };
        return countSentence({ ...sentence, words: sentence.words.filter(inside) });
      }),
    ),
  );
}
