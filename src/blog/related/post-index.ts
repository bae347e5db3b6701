import type { TermIndex } from '../../packs/terms.ts';
import type { Post } from '../../text/parse/post.ts';
import { slugOf, titleOf, urlOf } from './address.ts';
import { type Features, featuresOf, fieldWeights } from './features.ts';

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

/** A post as the index holds it. */
export interface Entry extends IndexedPost {
  readonly title: string;
  readonly slug: string;
  readonly url: string;
  readonly features: Features;
  readonly lengths: Readonly<Record<keyof Features, number>>;
}

/** The tokens that two posts share in each field, the telling ones first. */
export type Shared = Readonly<Record<keyof Features, readonly string[]>>;

/** How near another post is. What both share is asked only of the few that are shown. */
export interface Match {
  readonly entry: Entry;
  readonly score: number;
  readonly shared: () => Shared;
}

const fields = Object.keys(fieldWeights) as readonly (keyof Features)[];

/** Posts by their tokens. Replacing one post touches that post's tokens only, so an index lives through edits. */
export class PostIndex {
  readonly #terms: TermIndex;
  readonly #url: string;
  readonly #entries = new Map<string, Entry>();
  readonly #postings = new Map<string, Map<string, number>>();

  constructor(options: PostIndexOptions) {
    this.#terms = options.terms;
    this.#url = options.url;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(path: string): Entry | undefined {
    return this.#entries.get(path);
  }

  entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  /** Adds a post, or takes its new text in place of the old. */
  update(path: string, post: Post): void {
    if (this.#entries.get(path)?.post === post) return;
    this.remove(path);
    const title = titleOf(path, post);
    const features = featuresOf(post, title, this.#terms);
    const lengths = Object.fromEntries(fields.map((field) => [field, lengthOf(features[field])]));
    this.#entries.set(path, {
      path,
      post,
      title,
      slug: slugOf(path, post.meta),
      url: urlOf(this.#url, path, post.meta),
      features,
      lengths: lengths as Entry['lengths'],
    });
    for (const field of fields) {
      for (const [token, weight] of features[field]) {
        const key = `${field} ${token}`;
        const posting = this.#postings.get(key);
        if (posting) posting.set(path, weight);
        else this.#postings.set(key, new Map([[path, weight]]));
      }
    }
  }

  remove(path: string): void {
    const entry = this.#entries.get(path);
    if (!entry) return;
    this.#entries.delete(path);
    for (const field of fields) {
      for (const token of entry.features[field].keys()) {
        const posting = this.#postings.get(`${field} ${token}`);
        posting?.delete(path);
        if (posting?.size === 0) this.#postings.delete(`${field} ${token}`);
      }
    }
  }

  /** Every other post that shares something, with its score; unsorted. */
  matches(path: string): readonly Match[] {
    const subject = this.#entries.get(path);
    if (!subject) return [];
    const scores = new Map<string, number>();
    for (const field of fields) this.#scoreField(subject, field, scores);
    scores.delete(path);
    return [...scores].flatMap(([other, score]) => {
      const entry = this.#entries.get(other);
      return entry ? [{ entry, score: Math.min(1, score), shared: () => this.#shared(subject, entry) }] : [];
    });
  }

  /** The cosine of one field, rare tokens counting more, times the field's weight. */
  #scoreField(subject: Entry, field: keyof Features, scores: Map<string, number>): void {
    const wanted = [...subject.features[field]].map(([token, weight]) => ({
      posting: this.#postings.get(`${field} ${token}`),
      weight: weight * this.#rarity(field, token),
    }));
    const length = Math.hypot(...wanted.map((entry) => entry.weight));
    if (length === 0) return;
    for (const { posting, weight } of wanted) {
      for (const [path, other] of posting ?? []) {
        const otherLength = this.#entries.get(path)?.lengths[field] ?? 0;
        const gain = (fieldWeights[field] * weight * other) / (length * otherLength);
        scores.set(path, (scores.get(path) ?? 0) + gain);
      }
    }
  }

  /** A token that every post has tells nothing apart. */
  #rarity(field: keyof Features, token: string): number {
    const count = this.#postings.get(`${field} ${token}`)?.size ?? 0;
    return count === 0 ? 0 : Math.log(1 + this.#entries.size / count);
  }

  #shared(subject: Entry, other: Entry): Shared {
    const pairs = fields.map((field) => {
      const tokens = [...subject.features[field].keys()].filter((token) => other.features[field].has(token));
      const rarity = new Map(tokens.map((token) => [token, this.#rarity(field, token)]));
      tokens.sort((a, b) => (rarity.get(b) ?? 0) - (rarity.get(a) ?? 0) || (a < b ? -1 : 1));
      return [field, tokens] as const;
    });
    return Object.fromEntries(pairs) as unknown as Shared;
  }
}

function lengthOf(bag: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of bag.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** An index of the blog's posts; `update` and `remove` keep it true as they change. */
export function buildPostIndex(posts: readonly IndexedPost[], options: PostIndexOptions): PostIndex {
  const index = new PostIndex(options);
  for (const { path, post } of posts) index.update(path, post);
  return index;
}
