import { findTerms, type TermIndex } from '../../packs/terms.ts';
import type { Post } from '../../text/parse/post.ts';

/** What a post is compared by. Each field is a bag of tokens with weights, compared on its own. */
export interface Features {
  readonly title: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  readonly body: ReadonlyMap<string, number>;
}

/** How much each field says of what a post is about; the sum is 1, so a score lies between 0 and 1. */
export const fieldWeights: Readonly<Record<keyof Features, number>> = {
  title: 0.3,
  headings: 0.22,
  tags: 0.2,
  terms: 0.16,
  body: 0.12,
};

/** Words that say nothing of a subject, in the index's own form. */
const emptyWords = new Set(
  (
    'a about after all also am an and any are as at be been before being both but by can could did do does doing down each even ever every ' +
    'few for from get give go had has have having he her here hers him his how i if in into is it its just know let like made make many may ' +
    'me might more most much must my need never no nor not now of off on once one only or other our out over own people really said same she ' +
    'should so some still such take than that the their them then there these they thing this those through to too under until up upon us ' +
    'use very want was way we well were what when where which while who why will with within without would you your don isn doesn can won'
  ).split(' '),
);

/** Reads a post's features once, when it is indexed. */
export function featuresOf(post: Post, title: string, terms: TermIndex): Features {
  const prose = post.blocks.flatMap((block) => block.prose);
  const headings = prose.filter((entry) => entry.kind === 'heading').map((entry) => entry.text);
  const body = prose.filter((entry) => entry.kind !== 'heading').map((entry) => entry.text);
  const dek = post.meta.description ?? '';
  return {
    title: merged(bagOf([title]), bagOf([dek]), 0.5),
    headings: bagOf(headings),
    tags: tagBag(post),
    terms: termBag([title, dek, ...headings, ...body], terms),
    body: bagOf(body),
  };
}

/** The words of a text in the index's form: lower case, English plural taken off. */
export function tokensOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
  return words.map(singular);
}

function singular(word: string): string {
  const plain = word.replace(/'s$/, '');
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && plain.endsWith('s') && !/(?:ss|us|is)$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** Repetition counts less and less: the tenth "shame" says little that the second did not. */
function damp(counts: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...counts].map(([token, count]) => [token, 1 + Math.log(count)]));
}

function bagOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const token of tokensOf(text)) {
      if (token.length > 1 && !emptyWords.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  return damp(counts);
}

function merged(into: Map<string, number>, other: ReadonlyMap<string, number>, share: number): Map<string, number> {
  for (const [token, weight] of other) into.set(token, (into.get(token) ?? 0) + weight * share);
  return into;
}

/** Tags and category share one field; the category is marked so that a reason can name it. */
function tagBag(post: Post): Map<string, number> {
  const bag = new Map<string, number>();
  for (const tag of post.meta.tags) bag.set(`#${tag.toLowerCase()}`, 1);
  if (post.meta.category !== undefined) bag.set(`category:${post.meta.category.toLowerCase()}`, 1);
  return bag;
}

function termBag(texts: readonly string[], terms: TermIndex): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of texts.flatMap((text) => findTerms(terms, text)))
    counts.set(term.term, (counts.get(term.term) ?? 0) + 1);
  return damp(counts);
}
