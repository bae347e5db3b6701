import type { Metrics } from '../base/finding.ts';
import type { Config } from '../config/config.ts';
import { findTerms, type TermIndex } from '../packs/terms.ts';
import { addCounts, type Counts, countBlock, countSentence, noCounts } from '../text/analyze/counts.ts';
import { grade, readingEase, readingMinutes } from '../text/analyze/grade.ts';
import { analyzeProse, type Sentence } from '../text/analyze/sentence.ts';
import type { Block, Post } from '../text/parse/post.ts';

/** The figures of a post, summed from its blocks. */
export function metricsOf(post: Post, config: Config, terms: TermIndex): Metrics {
  const counts = post.blocks.map(countBlock).reduce(addCounts, noCounts);
  const fair = post.blocks.map((block) => countFair(block, terms)).reduce(addCounts, noCounts);
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
    known = block.prose
      .flatMap((prose) => analyzeProse(prose).sentences)
      .map((sentence) => countSentenceFair(sentence, terms))
      .reduce(addCounts, noCounts);
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
  let counts = noCounts;
  for (const block of post.blocks) {
    if (block.end <= start || block.start >= end) continue;
    for (const prose of block.prose) {
      for (const sentence of analyzeProse(prose).sentences) {
        const words = sentence.words.filter((word) => {
          const at = block.start + placeOf(prose.segments, word.start);
          return at >= start && at < end;
        });
        counts = addCounts(counts, countSentence({ ...sentence, words }));
      }
    }
  }
  return counts;
}

function placeOf(segments: Block['prose'][number]['segments'], position: number): number {
  const segment = segments.findLast((each) => each.prose <= position);
  return segment === undefined ? 0 : segment.source + Math.min(position - segment.prose, segment.sourceLength);
}
