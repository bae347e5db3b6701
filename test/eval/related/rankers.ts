import { dateOf, titleOf } from '../../../src/blog/related/address.ts';
import { buildPostIndex, type IndexedPost } from '../../../src/blog/related/post-index.ts';
import { relatedCards } from '../../../src/blog/related/related-cards.ts';
import { builtIn } from '../../../src/packs/built-in.ts';
import { buildTermIndex } from '../../../src/packs/terms.ts';

/** For a post, the paths of the others, best first. */
export type Ranker = (path: string) => readonly string[];

/** Every way to rank that runs in this process. The plain ones are what a team would write in an afternoon. */
export const rankers: Readonly<Record<string, (posts: readonly IndexedPost[], now: Date) => Ranker>> = {
  'newest first': (posts) => {
    const order = newestFirst(posts);
    return (path) => order.filter((other) => other !== path);
  },
  'shared tags': (posts) => {
    const order = newestFirst(posts);
    const tags = new Map(posts.map(({ path, post }) => [path, tagsOf(post.meta.tags, post.meta.category)]));
    const common = (a: string, b: string): number =>
      [...(tags.get(a) ?? [])].filter((tag) => tags.get(b)?.has(tag)).length;
    return (path) => order.filter((other) => other !== path).sort((a, b) => common(path, b) - common(path, a));
  },
  'TF-IDF': (posts) => cosineRanker(posts, (count, share) => count * Math.log(1 / share), new Set()),
  'TF-IDF, stop words out': (posts) =>
    cosineRanker(posts, (count, share) => count * (1 + Math.log(1 / share)), stopWords),
  'TF-IDF, the whole file': (posts) =>
    cosineRanker(
      posts,
      (count, share) => count * Math.log(1 / share),
      new Set(),
      ({ post }) => post.text,
    ),
  wisemark: (posts, now) => {
    const terms = buildTermIndex(builtIn().flatMap((pack) => pack.terms));
    const index = buildPostIndex(posts, { terms, url: '/' });
    return (path) => relatedCards(index, path, { limit: 4, now }).flatMap((card) => card.path ?? []);
  },
};

const stopWords = new Set(
  (
    'a about after all also am an and any are as at be because been before being but by can could did do does for from get had has have he her here him his how i if in ' +
    'into is it its just like me more most my no not of on one only or other our out over own said she so some such than that the their them then there these they this ' +
    'those through to too up us very was way we were what when where which while who will with would you your don t s ve re ll m d'
  ).split(' '),
);

function newestFirst(posts: readonly IndexedPost[]): string[] {
  const day = ({ path, post }: IndexedPost): string => dateOf(path, post.meta) ?? '';
  return [...posts].sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1)).map(({ path }) => path);
}

function tagsOf(tags: readonly string[], category: string | undefined): ReadonlySet<string> {
  return new Set([...tags, ...(category === undefined ? [] : [category])].map((tag) => tag.toLowerCase()));
}

function proseOf({ path, post }: IndexedPost): string {
  const prose = post.blocks.flatMap((block) => block.prose.map(({ text }) => text));
  return [titleOf(path, post), post.meta.description ?? '', ...prose].join(' ');
}

function cosineRanker(
  posts: readonly IndexedPost[],
  weigh: (count: number, share: number) => number,
  without: ReadonlySet<string>,
  textOf: (post: IndexedPost) => string = proseOf,
): Ranker {
  const bags = posts.map((post) => {
    const bag = new Map<string, number>();
    const text = textOf(post).toLowerCase();
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? [])
      if (!without.has(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
    return bag;
  });
  const holders = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const vectors = bags.map((bag) => {
    const weighed = [...bag].map(
      ([word, count]) => [word, weigh(count, (holders.get(word) ?? 1) / bags.length)] as const,
    );
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
  return (path) => {
    const from = vectors[posts.findIndex((post) => post.path === path)] ?? new Map<string, number>();
    const scored = posts.map((post, at) => {
      let score = 0;
      for (const [word, weight] of from) score += weight * (vectors[at]?.get(word) ?? 0);
      return { path: post.path, score };
    });
    return scored
      .filter((entry) => entry.path !== path)
      .sort((a, b) => b.score - a.score)
      .map((entry) => entry.path);
  };
}
