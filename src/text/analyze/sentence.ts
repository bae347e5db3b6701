import type { Sentence as SentenceNode } from 'nlcst';
import { toString as nodeText } from 'nlcst-to-string';
import { ParseEnglish } from 'parse-english';
import type { Block, Prose } from '../parse/post.ts';
import { placeholder } from '../parse/prose.ts';
import { type Token, tokenize } from './token.ts';
import { type WordForm, wordForm } from './word-form.ts';

/** A sentence of a prose; every place in it counts from the start of the prose's text. A block's end ends a sentence. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly Word[];
  /** Finer than words: hyphenated parts apart, lower-cased; what phrases are matched on. */
  readonly tokens: readonly Token[];
  /** The tree that retext plugins read. */
  readonly node: SentenceNode;
}

/** A word as parse-english sees it: "self-harm", "isn't" and "U.S." are one each. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: WordForm;
}

/** A prose with its sentences. */
export interface AnalyzedProse {
  readonly prose: Prose;
  /** The prose's text with web addresses blanked out, letter for letter. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

const parser = new ParseEnglish();
const analyzed = new WeakMap<Prose, AnalyzedProse>();

/** Cuts a prose into sentences and words, once: proses never change. */
export function analyzeProse(prose: Prose): AnalyzedProse {
  let known = analyzed.get(prose);
  if (known === undefined) {
    const text = maskAddresses(prose);
    known = { prose, text, sentences: readSentences(text) };
    analyzed.set(prose, known);
  }
  return known;
}

function maskAddresses(prose: Prose): string {
  let text = prose.text;
  for (const mark of prose.marks)
    if (mark.kind === 'url')
      text = text.slice(0, mark.start) + placeholder.repeat(mark.end - mark.start) + text.slice(mark.end);
  return text;
}

/** The sentences of a plain text that is no prose of a post. */
export function analyzeText(text: string): readonly Sentence[] {
  return readSentences(text);
}

function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of parser.parse(text).children) {
    if (paragraph.type !== 'ParagraphNode') continue;
    for (const node of paragraph.children) {
      if (node.type !== 'SentenceNode') continue;
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      const own = text.slice(start, end);
      sentences.push({ start, end, text: own, words: readWords(node), tokens: tokenize(own, start), node });
    }
  }
  return sentences;
}

function readWords(sentence: SentenceNode): Word[] {
  const words: Word[] = [];
  for (const node of sentence.children) {
    if (node.type !== 'WordNode') continue;
    const text = nodeText(node);
    const start = node.position?.start.offset ?? 0;
    words.push({ start, end: start + text.length, text, form: wordForm(text) });
  }
  return words;
}

/** The sentences of a block, in order. */
export function sentencesOf(block: Block): readonly Sentence[] {
  return block.prose.flatMap((prose) => analyzeProse(prose).sentences);
}
