import { findTerms, type TermIndex } from '../../packs/terms.ts';
import type { BlockContent, Post } from '../../text/parse/post.ts';
import { conceptOf } from './concepts.ts';
import { htmlText } from './html-text.ts';
import { lastPart, linksIn } from './links.ts';
import { seriesOf } from './series.ts';
import { isGrammar, stemOf, wordsOf } from './words.ts';

/** What a post is compared by. */
export interface Features {
  /** How much each word (as its stem) and each term (as `§` and its name) is what the post is about. */
  readonly words: ReadonlyMap<string, number>;
  /** How often it speaks of each wider subject, by any of its words. */
  readonly concepts: ReadonlyMap<string, number>;
  /** The stems that stand where a post says its subject: title, dek, tags, headings; each with the word as written. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Lower case. */
  readonly tags: readonly string[];
  readonly category: string | undefined;
  readonly series: string | undefined;
  /** Last parts of the addresses it links to, those of the posts it names as related too. */
  readonly links: readonly string[];
}

/**
 * How much a word counts where it stands, once in the body being 1: a title is written to say the subject, a dek and a heading half
 * so; tags and category are chosen by a person, but of few. A term of the packs is one thing in any wording.
 */
const places = { title: 4, dek: 2, heading: 2, tag: 3, category: 2, term: 2 } as const;

/** Repetition counts a little less each time. Much less would let the words met once in passing outweigh the subject. */
const repetition = 0.9;

/** What one block gives; blocks are read once, so an edit costs the block it touched. */
interface BlockBag {
  readonly heading: boolean;
  readonly counts: ReadonlyMap<string, number>;
  readonly written: ReadonlyMap<string, string>;
  readonly links: readonly string[];
}

/** Reads features; it remembers the blocks it has read as long as they live. */
export class FeatureReader {
  readonly #terms: TermIndex;
  readonly #blocks = new WeakMap<BlockContent, BlockBag>();

  constructor(terms: TermIndex) {
    this.#terms = terms;
  }

  read(post: Post, title: string): Features {
    const counts = new Map<string, number>();
    const subjects = new Map<string, string>();
    const { description = '', tags, category = '' } = post.meta;
    const say = (text: string, weight: number): void => this.#add(text, weight, counts, subjects);
    say(title, places.title);
    say(description, places.dek);
    for (const tag of tags) say(tag, places.tag);
    for (const word of wordsUnder(post, /^(?:seo_?)?keywords?$/i)) say(word, places.tag);
    // A card shows the first category, and many blogs put their widest one there.
    for (const word of new Set([category, ...wordsUnder(post, /^categories$/i)])) say(word, places.category);
    const links = new Set(post.meta.related.flatMap(({ target }) => lastPart(target ?? '') ?? []));
    for (const block of post.blocks) {
      const bag = this.#bagOf(block.content);
      for (const [token, count] of bag.counts) counts.set(token, (counts.get(token) ?? 0) + count);
      if (bag.heading) for (const [stem, word] of bag.written) if (!subjects.has(stem)) subjects.set(stem, word);
      for (const link of bag.links) links.add(link);
    }
    const concepts = new Map<string, number>();
    for (const [token, count] of counts) {
      const concept = conceptOf(token);
      if (concept !== undefined) concepts.set(concept, (concepts.get(concept) ?? 0) + count);
      counts.set(token, count ** repetition);
    }
    return {
      words: counts,
      concepts,
      subjects,
      tags: [...new Set(tags.map((tag) => tag.trim().toLowerCase()))],
      category: category.trim().toLowerCase() || undefined,
      series: seriesOf(post, title),
      links: [...links],
    };
  }

  #bagOf(content: BlockContent): BlockBag {
    const known = this.#blocks.get(content);
    if (known) return known;
    const counts = new Map<string, number>();
    const written = new Map<string, string>();
    for (const { text, kind } of content.prose) {
      this.#add(text, kind === 'heading' ? places.heading : 1, counts, written);
    }
    if (content.node.type === 'html') this.#add(htmlText(content.source), 1, counts, written);
    const bag = {
      heading: content.node.type === 'heading',
      counts,
      written,
      links: content.node.type === 'code' ? [] : linksIn(content.source),
    };
    this.#blocks.set(content, bag);
    return bag;
  }

  #add(text: string, weight: number, counts: Map<string, number>, written: Map<string, string>): void {
    if (text === '') return;
    for (const word of wordsOf(text)) {
      if (isGrammar(word)) continue;
      const stem = stemOf(word);
      counts.set(stem, (counts.get(stem) ?? 0) + weight);
      if (!written.has(stem)) written.set(stem, word);
    }
    for (const { term } of findTerms(this.#terms, text)) {
      const key = `§${term.term}`;
      counts.set(key, (counts.get(key) ?? 0) + places.term);
    }
  }
}

/** What front matter says under a name that `meta` has no place for: keywords for search engines, further categories. */
function wordsUnder(post: Post, wanted: RegExp): readonly string[] {
  const value = Object.entries(post.frontMatter.data).find(([name]) => wanted.test(name))?.[1];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.slice(0, 50).filter((word): word is string => typeof word === 'string' && word.length < 1000);
}
