// `npm run bench`: us beside alex, write-good, cspell, markdownlint and the plain retext stack. Prints tables and targets, writes test-output/bench.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { build, ensureInstalled, inRoot, say } from '../scripts/steps.mjs';
import { ms, table } from './figures.mjs';

ensureInstalled();
await build();
if (!existsSync(inRoot('bench/node_modules'))) {
  say('Installing the peers (once) …');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: inRoot('bench'),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('The peers could not be installed.');
}

function part(file, ...flags) {
  const run = spawnSync(process.execPath, [...flags, inRoot('bench', file)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(`${file} ended with ${run.status}.`);
  return JSON.parse(run.stdout.toString('utf8'));
}

// Otherwise V8 drops code of tools that did not just run, and each call pays for compiling again.
const inProcess = part('in-process.mjs', '--no-flush-bytecode');
const processes = part('processes.mjs');
const sizes = Object.keys(inProcess);
const names = Object.keys(inProcess[sizes[0]].keyPress);

for (const [kind, title] of [
  ['keyPress', 'One character more (ms, median)'],
  ['open', 'First open (ms, median)'],
]) {
  say(`\n${title}`);
  say(
    table([
      ['words', ...names],
      ...sizes.map((size) => [size, ...names.map((name) => ms(inProcess[size][kind][name].median))]),
    ]),
  );
}
for (const [count, figures] of Object.entries(processes)) {
  say(`\nNew process, ${count} post${count === '1' ? '' : 's'}`);
  say(
    table([
      ['', 'wall ms', 'cpu ms', 'peak MB'],
      ...Object.entries(figures).map(([name, one]) => [name, ms(one.wall), ms(one.cpu), one.memory.toFixed(0)]),
    ]),
  );
}

const key = (size, name = 'wisemark') => inProcess[size].keyPress[name];
const open = (size, name = 'wisemark') => inProcess[size].open[name];
const targets = [
  ['key press at 10,000 words, alex / us', key(10_000, 'alex').median / key(10_000).median, 'at least', 250],
  ['key press, 50,000 / 10,000 words', key(50_000).median / key(10_000).median, 'at most', 2.5],
  ['key press at 10,000 words, 99th percentile / median', key(10_000).p99 / key(10_000).median, 'at most', 4],
  [
    'first open at 10,000 words, us / remark parse alone',
    open(10_000).median / open(10_000, 'remark parse alone').median,
    'at most',
    2,
  ],
  ['first open at 10,000 words, alex / us', open(10_000, 'alex').median / open(10_000).median, 'at least', 4],
  ['200 posts, alex / us (wall)', processes[200].alex.wall / processes[200].wisemark.wall, 'at least', 8],
  [
    '200 posts, us / markdownlint (wall)',
    processes[200].wisemark.wall / processes[200].markdownlint.wall,
    'at most',
    1,
  ],
  ['200 posts, our peak memory in MB', processes[200].wisemark.memory, 'at most', 250],
  ['one post, us / markdownlint (wall)', processes[1].wisemark.wall / processes[1].markdownlint.wall, 'at most', 1],
];
say('\nTargets');
const rows = targets.map(([name, value, kind, limit]) => ({
  name,
  value,
  target: `${kind} ${limit}`,
  met: kind === 'at least' ? value >= limit : value <= limit,
}));
say(
  table([
    ['', 'measured', 'target', ''],
    ...rows.map((row) => [row.name, row.value.toFixed(2), row.target, row.met ? 'met' : 'MISSED']),
  ]),
);
mkdirSync(inRoot('test-output'), { recursive: true });
const machine = { node: process.version, processor: cpus()[0]?.model, cores: cpus().length };
writeFileSync(
  inRoot('test-output/bench.json'),
  JSON.stringify({ machine, inProcess, processes, targets: rows }, null, 1),
);
say(`\n${machine.cores} cores of ${machine.processor}, Node ${machine.node}. All figures: test-output/bench.json`);
