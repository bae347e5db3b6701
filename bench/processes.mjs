// Each tool as a new process, as a terminal or CI starts it: wall time, processor time and peak memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { inRoot } from '../scripts/steps.mjs';
import { median } from './figures.mjs';
import { writePosts } from './texts.mjs';

const bin = (...parts) => inRoot('bench/node_modules', ...parts);
const tools = {
  wisemark: (files) => [inRoot('dist/cli.cjs'), 'check', ...files],
  alex: (files) => [bin('alex/cli.js'), ...files],
  cspell: (files) => [bin('cspell/bin.mjs'), '--no-progress', '--no-cache', '--no-summary', ...files],
  markdownlint: (files) => [bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'), ...files],
  'write-good': (files) => [bin('write-good/bin/write-good.js'), ...files],
  'retext stack': (files) => [inRoot('bench/retext-stack.mjs'), ...files],
  'node alone': () => ['-e', '0'],
};

function runOnce(args, folder) {
  const usage = join(folder, 'usage.jsonl');
  rmSync(usage, { force: true });
  const start = performance.now();
  spawnSync(process.execPath, args, {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: `--require ${inRoot('bench/usage.cjs')}`, WISEMARK_USAGE: usage },
  });
  const wall = performance.now() - start;
  const counted = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    wall,
    cpu: Math.max(...counted.map((each) => each.cpu)),
    memory: Math.max(...counted.map((each) => each.memory)),
  };
}

const figures = {};
for (const [count, rounds] of [
  [1, 5],
  [200, 3],
]) {
  const folder = mkdtempSync(join(tmpdir(), 'wisemark-bench-'));
  const files = writePosts(join(folder, 'posts'), count).map((file) => file.slice(folder.length + 1));
  const runs = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(tools))
      if (round === 0 || runs[name][0].wall < 30_000) runs[name].push(runOnce(args(files), folder));
  figures[count] = Object.fromEntries(
    Object.entries(runs).map(([name, list]) => [
      name,
      {
        wall: median(list.map((run) => run.wall)),
        cpu: median(list.map((run) => run.cpu)),
        memory: median(list.map((run) => run.memory)),
      },
    ]),
  );
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`${count} post${count === 1 ? '' : 's'} measured\n`);
}
process.stdout.write(JSON.stringify(figures));
