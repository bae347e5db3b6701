import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { atLeast } from './categories.mjs';
import { table } from './print.mjs';

/** Every Markdown file under a folder, sorted by path. */
function markdownFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/i.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The new findings of every post in a folder, each with its surroundings, and the words of all posts. */
export function checkPosts(service, folder) {
  const read = { posts: 0, words: 0, findings: [], notChecked: [] };
  for (const path of markdownFiles(folder)) {
    const uri = `/eval/posts/${relative(folder, path).replaceAll('\\', '/')}`;
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const entry = service.open(uri, text);
    service.close(uri);
    read.posts += 1;
    read.words += entry.metrics.words;
    read.notChecked.push(...(entry.notChecked ?? []));
    for (const finding of entry.findings.filter(({ state }) => state === 'new')) {
      read.findings.push({ ...finding, path: relative(folder, path), around: around(text, finding) });
    }
  }
  return read;
}

/** A finding's words between angle quotes, with sixty characters on either side, on one line. */
function around(text, { offset, endOffset }) {
  const before = text.slice(Math.max(0, offset - 60), offset);
  const after = text.slice(endOffset, endOffset + 60);
  return `${before}«${text.slice(offset, endOffset)}»${after}`.replace(/\s+/g, ' ').trim();
}

/** How many findings there are for each value of a key, the most frequent first. */
function tally(findings, key) {
  const counts = new Map();
  for (const finding of findings) counts.set(finding[key], (counts.get(finding[key]) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** The figures of a folder of posts. */
export function postFigures({ posts, words, findings }) {
  return {
    posts,
    words,
    bySeverity: tally(findings, 'severity'),
    byCategory: tally(findings, 'category'),
    byRule: tally(findings, 'rule'),
  };
}

/** The figures as a table: how many, and how many per 1,000 words. */
export function postTable({ posts, words, bySeverity, byCategory, byRule }) {
  const rows = (counts) =>
    Object.entries(counts).map(([name, n]) => [`  ${name}`, n, words === 0 ? '-' : ((1000 * n) / words).toFixed(2)]);
  return `${posts} posts, ${words} words\n${table([
    ['', 'findings', 'per 1,000 words'],
    ['by severity', '', ''],
    ...rows(bySeverity),
    ['by category', '', ''],
    ...rows(byCategory),
    ['by rule', '', ''],
    ...rows(byRule),
  ])}`;
}

/** So many findings from a level up, drawn without putting back; the same seed draws the same ones. */
export function draw(findings, { sample, seed, level }) {
  const left = findings.filter(({ severity }) => atLeast(severity, level));
  const random = randomFrom(seed);
  const drawn = [];
  while (drawn.length < sample && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
