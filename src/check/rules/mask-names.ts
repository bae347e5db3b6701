import { findTerms, type TermIndex } from '../../packs/terms.ts';
import type { Sentence } from '../../text/analyze/sentence.ts';

/** As short and as easy as a word can be; each formula knows it. */
const stand = 'it';

/**
 * A sentence in which every glossary term, name and acronym is one easy word: its readers know these, or came to learn them, so they
 * do not make it hard. A name is a capitalised word that does not begin the sentence.
 */
export function maskNames(sentence: Sentence, terms: TermIndex): string {
  const first = sentence.words[0];
  const names = sentence.words
    .filter((word) => word !== first && /^\p{Lu}/u.test(word.text))
    .map((word) => ({ start: word.start - sentence.start, end: word.end - sentence.start }));
  const spans = [...findTerms(terms, sentence.text), ...names].sort((a, b) => a.start - b.start || b.end - a.end);
  let masked = '';
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    masked += sentence.text.slice(at, span.start) + stand;
    at = span.end;
  }
  return masked + sentence.text.slice(at);
}
