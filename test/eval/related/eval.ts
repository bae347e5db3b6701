import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { IndexedPost } from '../../../src/blog/related/post-index.ts';
import { parsePost } from '../../../src/text/parse/parse.ts';
import { hugoRanker, hugoSettings } from './hugo.ts';
import { type Ranker, rankers } from './rankers.ts';

type Choices = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Prints how many of an editor's choices stand among the first four, for each way to rank and each blog. */
function main(): number {
  const blogsFolder = join(process.env['WISEMARK_SHARED'] ?? '../shared', 'corpus/blogs');
  const choices = JSON.parse(readFileSync('test/eval/related/choices.json', 'utf8')) as Choices;
  const names = Object.keys(choices).filter((name) => existsSync(join(blogsFolder, name)));
  if (names.length === 0) {
    console.log(`Not measured: ${blogsFolder} is not there. Set WISEMARK_SHARED to the folder that holds corpus/.`);
    return 0;
  }
  const blogs = names.map((name) => ({ name, wanted: choices[name] ?? {}, posts: readBlog(join(blogsFolder, name)) }));
  const now = new Date();
  const rows: [string, (posts: readonly IndexedPost[]) => Ranker | undefined][] = [
    ...Object.entries(rankers).map(
      ([name, make]) =>
        [name, (posts: readonly IndexedPost[]) => make(posts, now)] as [
          string,
          (posts: readonly IndexedPost[]) => Ranker,
        ],
    ),
    ...Object.entries(hugoSettings).map(
      ([name, settings]) =>
        [name, (posts: readonly IndexedPost[]) => hugoRanker(posts, settings)] as [
          string,
          (posts: readonly IndexedPost[]) => Ranker | undefined,
        ],
    ),
  ];
  console.log(
    `| recall of the top 4, % | ${blogs.map(({ name, wanted }) => `${name} (${Object.keys(wanted).length} posts)`).join(' | ')} | all choices | mean of posts |`,
  );
  console.log(`|---|${blogs.map(() => '--:').join('|')}|--:|--:|`);
  for (const [name, make] of rows) {
    const counts = blogs.map(({ posts, wanted }) => {
      const rank = make(posts);
      return rank && recall(rank, wanted);
    });
    if (counts.some((count) => count === undefined))
      console.log(`| ${name} | not measured: there is no hugo command |`);
    else
      console.log(
        rowOf(
          name,
          counts.flatMap((count) => count ?? []),
        ),
      );
  }
  return 0;
}

interface Count {
  readonly found: number;
  readonly wanted: number;
  readonly shares: readonly number[];
}

function recall(rank: Ranker, wanted: Readonly<Record<string, readonly string[]>>): Count {
  const posts = Object.entries(wanted).map(([path, chosen]) => {
    const offered = rank(path).slice(0, 4);
    return { found: chosen.filter((other) => offered.includes(other)).length, wanted: chosen.length };
  });
  const sum = (key: 'found' | 'wanted'): number => posts.reduce((total, post) => total + post[key], 0);
  return { found: sum('found'), wanted: sum('wanted'), shares: posts.map((post) => post.found / post.wanted) };
}

function rowOf(name: string, counts: readonly Count[]): string {
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  const sum = (key: 'found' | 'wanted'): number => counts.reduce((total, count) => total + count[key], 0);
  const shares = counts.flatMap((count) => count.shares);
  const mean = shares.reduce((total, share) => total + share, 0);
  const cells = counts.map((count) => percent(count.found, count.wanted));
  return `| ${[name, ...cells, percent(sum('found'), sum('wanted')), percent(mean, shares.length)].join(' | ')} |`;
}

function readBlog(folder: string): readonly IndexedPost[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((file) => ({
      path: relative(folder, file).split(sep).join('/'),
      post: parsePost(readFileSync(file, 'utf8')),
    }));
}

process.exitCode = main();
