import type { TermIndex } from '../../packs/terms.ts';
import type { Meta, Post } from '../../text/parse/post.ts';
import { dateOf, slugOf, titleOf, urlOf } from './address.ts';
import { excerptOf } from './excerpt.ts';
import { FeatureReader, type Features } from './features.ts';
import { lastPart } from './links.ts';
import { plainTitle } from './title.ts';
import { ownCopy, type SharedWord, VectorSpace } from './vector-space.ts';
import { namesSubject } from './words.ts';

/** A post and the path by which the service knows it. */
export interface IndexedPost {
  readonly path: string;
  readonly post: Post;
}

/** What the index needs to know of the blog. */
export interface PostIndexOptions {
  /** Terms that count for more than plain words. */
  readonly terms: TermIndex;
  /** What stands before a slug in a post's address (`config.blog.url`). */
  readonly url: string;
}

/** A post as the index holds it: what a card shows and what posts are compared by, not the post itself. */
export interface Entry {
  readonly path: string;
  readonly meta: Meta;
  readonly title: string;
  readonly slug: string;
  readonly url: string;
  readonly excerpt: string;
  readonly tags: readonly string[];
  readonly category: string | undefined;
  readonly series: string | undefined;
  readonly subjects: ReadonlyMap<string, string>;
  readonly links: ReadonlySet<string>;
}

/** How near two posts are, and by what. */
export interface Nearness {
  readonly entry: Entry;
  readonly score: number;
}

interface Row {
  entry: Entry;
  readonly slot: number;
}

/**
 * What each kind of evidence is worth beside the words of two posts, whose cosine counts 1. Tags and wider subjects are coarse: they
 * may settle what words leave open. A link was placed by a person who had read both.
 */
const worth = { words: 1, concepts: 0.1, tags: 0.1, link: 0.3, series: 0.15 } as const;
const most = worth.words + worth.concepts + worth.tags + 2 * worth.link + worth.series;

/**
 * Posts by their words. Replacing one touches that post's words only, so an index lives through edits; its answers are
 * those of an index made fresh.
 */
export class PostIndex {
  readonly #reader: FeatureReader;
  readonly #url: string;
  readonly #rows = new Map<string, Row>();
  readonly #free: number[] = [];
  readonly #words = new VectorSpace();
  readonly #concepts = new VectorSpace();
  readonly #tags = new VectorSpace();
  #slots = 0;
  readonly #names = new Map<string, Set<Entry>>();
  readonly #linkers = new Map<string, Set<Entry>>();
  readonly #read = new WeakMap<Post, Entry>();
  readonly #pool = new Map<string, string>();

  constructor(options: PostIndexOptions) {
    this.#reader = new FeatureReader(options.terms);
    this.#url = options.url;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(path: string): Entry | undefined {
    return this.#rows.get(path)?.entry;
  }

  *entries(): Iterable<Entry> {
    for (const row of this.#rows.values()) yield row.entry;
  }

  /** Posts by slug (`slug:…`), file name (`file:…`) or plain title (`title:…`), first by path. */
  named(name: string): readonly Entry[] {
    return byPath(this.#names.get(name));
  }

  /** True for an address under the folder where this blog's posts stand, as far as the configuration says one. */
  isAddressOfPosts(address: string): boolean {
    return this.#url.length > 1 && address.startsWith(this.#url);
  }

  /** Adds a post, or takes its new text in place of the old. */
  update(path: string, post: Post): void {
    const old = this.#rows.get(path);
    if (old !== undefined && this.#read.get(post) === old.entry) return;
    const title = titleOf(path, post);
    const features = this.#reader.read(post, title);
    const entry = this.#entryOf(path, post, title, features);
    const row = old ?? this.#newRow(path, entry);
    if (old) this.#forgetNames(old.entry);
    row.entry = entry;
    this.#read.set(post, entry);
    this.#words.put(row.slot, features.words);
    this.#concepts.put(row.slot, features.concepts);
    this.#tags.put(row.slot, new Map(features.tags.map((tag) => [tag, 1])));
    for (const name of namesOf(entry)) addTo(this.#names, name, entry);
    for (const link of entry.links) addTo(this.#linkers, link, entry);
  }

  remove(path: string): void {
    const row = this.#rows.get(path);
    if (!row) return;
    for (const space of [this.#words, this.#concepts, this.#tags]) space.take(row.slot);
    this.#forgetNames(row.entry);
    this.#rows.delete(path);
    this.#free.push(row.slot);
  }

  /**
   * The posts that share something with one, best first, among those that may be offered: all of them, or at least `count`. Equals
   * go by date, the nearer first.
   */
  nearest(path: string, count: number, mayOffer: (entry: Entry) => boolean): readonly Nearness[] {
    const subject = this.#rows.get(path);
    if (!subject) return [];
    const scores = this.#scores(subject);
    scores[subject.slot] = 0;
    // In a large blog most posts share a word or two: only the best are looked at, more where too few of those may be offered.
    const sorted = scores.slice().sort();
    for (let looked = Math.max(200, 4 * count); ; looked *= 8) {
      const least = sorted.at(-looked) ?? 0;
      const found = this.#best(subject, scores, least, mayOffer);
      if (found.length >= count || least <= 0) return found;
    }
  }

  #best(subject: Row, scores: Float64Array, least: number, mayOffer: (entry: Entry) => boolean): readonly Nearness[] {
    const found: Nearness[] = [];
    for (const { entry, slot } of this.#rows.values()) {
      const score = scores[slot] ?? 0;
      if (score > 0 && score >= least && mayOffer(entry)) found.push({ entry, score: score / most });
    }
    const day = dayOf(subject.entry);
    return found.sort(
      (a, b) =>
        b.score - a.score || apart(day, a.entry) - apart(day, b.entry) || (a.entry.path < b.entry.path ? -1 : 1),
    );
  }

  /** The terms and words that make two posts alike, most telling first: terms as `§name`, words as stems. */
  shared(path: string, other: string): readonly SharedWord[] {
    const [a, b] = [this.#rows.get(path), this.#rows.get(other)];
    return a && b ? this.#words.shared(a.slot, b.slot) : [];
  }

  /** The tags of both, as the first post writes them, but for those of half the blog. */
  sameTags(a: Entry, b: Entry): readonly string[] {
    return a.meta.tags.filter((tag) => {
      const key = tag.trim().toLowerCase();
      return b.tags.includes(key) && !this.#tags.isCommon(key);
    });
  }

  /** True where one post links to another. */
  links(from: Entry, to: Entry): boolean {
    return namesInLinks(to).some((name) => from.links.has(name) && this.#meant(name) === to);
  }

  /** A link means the one post of that slug; where several have it, nobody knows which. */
  #meant(slug: string): Entry | undefined {
    const [first, ...more] = new Set([...this.named(`slug:${slug}`), ...this.named(`file:${slug}`)]);
    return more.length === 0 ? first : undefined;
  }

  #scores(subject: Row): Float64Array {
    const scores = new Float64Array(this.#slots);
    this.#words.addCosines(subject.slot, worth.words, scores);
    this.#concepts.addCosines(subject.slot, worth.concepts, scores);
    this.#tags.addCosines(subject.slot, worth.tags, scores);
    this.#addTies(subject.entry, scores);
    return scores;
  }

  #addTies(subject: Entry, scores: Float64Array): void {
    const add = (entry: Entry | undefined, value: number): void => {
      const slot = entry === undefined || entry === subject ? undefined : this.#rows.get(entry.path)?.slot;
      if (slot !== undefined) scores[slot] = (scores[slot] ?? 0) + value;
    };
    for (const linked of new Set([...subject.links].map((slug) => this.#meant(slug)))) add(linked, worth.link);
    const linkers = new Set(
      namesInLinks(subject).flatMap((name) =>
        this.#meant(name) === subject ? [...(this.#linkers.get(name) ?? [])] : [],
      ),
    );
    for (const linker of linkers) add(linker, worth.link);
    if (subject.series !== undefined)
      for (const other of this.#names.get(`series:${subject.series}`) ?? []) add(other, worth.series);
  }

  #newRow(path: string, entry: Entry): Row {
    const row: Row = { entry, slot: this.#free.pop() ?? this.#slots++ };
    this.#rows.set(path, row);
    return row;
  }

  #entryOf(path: string, post: Post, title: string, features: Features): Entry {
    const subjects = new Map<string, string>();
    for (const [stem, word] of features.subjects)
      if (namesSubject(stem)) subjects.set(this.#own(stem), this.#own(word));
    return {
      path,
      meta: post.meta,
      title,
      slug: slugOf(path, post.meta),
      url: urlOf(this.#url, path, post.meta),
      excerpt: excerptOf(post),
      tags: features.tags,
      category: features.category,
      series: features.series,
      subjects,
      links: new Set(features.links.map((link) => this.#own(link))),
    };
  }

  /** One copy of each word for all posts. */
  #own(word: string): string {
    const known = this.#pool.get(word);
    if (known !== undefined) return known;
    const copy = ownCopy(word);
    this.#pool.set(copy, copy);
    return copy;
  }

  #forgetNames(entry: Entry): void {
    for (const name of namesOf(entry)) takeFrom(this.#names, name, entry);
    for (const link of entry.links) takeFrom(this.#linkers, link, entry);
  }
}

function namesOf(entry: Entry): readonly string[] {
  const names = [`slug:${entry.slug.toLowerCase()}`, `title:${plainTitle(entry.title)}`];
  const file = lastPart(entry.path);
  if (file !== undefined) names.push(`file:${file}`);
  if (entry.series !== undefined) names.push(`series:${entry.series}`);
  return names;
}

function namesInLinks(entry: Entry): readonly string[] {
  const file = lastPart(entry.path);
  return [...new Set([entry.slug.toLowerCase(), ...(file === undefined ? [] : [file])])];
}

function addTo(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const set = map.get(key);
  if (set) set.add(entry);
  else map.set(key, new Set([entry]));
}

function takeFrom(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const set = map.get(key);
  set?.delete(entry);
  if (set?.size === 0) map.delete(key);
}

function byPath(entries: Iterable<Entry> | undefined): readonly Entry[] {
  return [...(entries ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function dayOf(entry: Entry): number {
  return Date.parse(dateOf(entry.path, entry.meta) ?? '');
}

/** Days between; a post without a date stands far from all. */
function apart(day: number, entry: Entry): number {
  const distance = Math.abs(day - dayOf(entry));
  return Number.isNaN(distance) ? Number.MAX_SAFE_INTEGER : distance;
}

/** An index of the blog's posts; `update` and `remove` keep it true as they change. */
export function buildPostIndex(posts: readonly IndexedPost[], options: PostIndexOptions): PostIndex {
  const index = new PostIndex(options);
  for (const { path, post } of posts) index.update(path, post);
  return index;
}
