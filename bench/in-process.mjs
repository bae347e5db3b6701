// One character more, and a first open, in one process: every round asks each tool in turn, so that a slow moment of the machine meets all of them.
import { performance } from 'node:perf_hooks';
import { createService } from '../dist/index.mjs';
import { median, quantile } from './figures.mjs';
import { peers } from './peers.mjs';
import { textOf } from './texts.mjs';

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Times at one size: `{ keyPress: { name: [ms…] }, open: { name: [ms…] } }`. */
async function measure(words, rounds) {
  const keyPress = { wisemark: [] };
  const open = { wisemark: [] };
  for (const name of Object.keys(peers)) {
    keyPress[name] = [];
    open[name] = [];
  }
  let text = textOf(words);
  const service = createService();
  service.open('/post.md', text);
  // Warm up: the first calls compile code.
  for (let index = 0; index < 30; index++) press(index);
  for (const check of Object.values(peers)) await check(textOf(Math.min(words, 1000), 5));
  for (let round = 0; round < rounds; round++) {
    // Many presses of ours for one of theirs: a press is too short to be measured alone.
    for (let index = 0; index < 40; index++) keyPress.wisemark.push(await timed(() => press(index)));
    for (const [name, check] of Object.entries(peers)) keyPress[name].push(await timed(() => check(text)));
    const other = textOf(words, round + 1);
    // The engine is there, as every peer's is; the text is one it has not seen.
    open.wisemark.push(await timed(() => service.open('/other.md', other)));
    for (const [name, check] of Object.entries(peers)) open[name].push(await timed(() => check(other)));
  }
  return { keyPress, open };

  /** A letter in the middle of a paragraph in the middle of the text. */
  function press(index) {
    const at = text.indexOf(' ', Math.floor(text.length / 2));
    const letter = index % 7 === 0 ? ' ' : 'abcdefgh'[index % 8];
    text = text.slice(0, at) + letter + text.slice(at);
    service.edit('/post.md', [{ start: at, end: at, text: letter }]);
  }
}

const sizes = [
  [1000, 8],
  [10_000, 5],
  [50_000, 2],
];
const figures = {};
for (const [words, rounds] of sizes) {
  const times = await measure(words, rounds);
  const short = (lists) =>
    Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, { median: median(list), p99: quantile(list, 0.99) }]),
    );
  figures[words] = { keyPress: short(times.keyPress), open: short(times.open) };
  process.stderr.write(`${words} words measured\n`);
}
process.stdout.write(JSON.stringify(figures));
