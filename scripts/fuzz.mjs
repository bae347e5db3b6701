// `npm run fuzz [-- RUNS]`: random edits, each edited document held against the same text opened fresh. 16,000 runs make some 100,000 edits.
import { spawnSync } from 'node:child_process';
import { build, ensureInstalled, inRoot, root, say } from './steps.mjs';

const runs = process.argv[2] ?? '16000';
if (!/^\d+$/.test(runs)) {
  say(`The number of runs is a whole number, not "${runs}".`);
  process.exit(2);
}
ensureInstalled();
await build();
const run = (file, ...args) =>
  spawnSync(process.execPath, [inRoot(file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WISEMARK_RUNS: runs },
  }).status ?? 1;
const compiled = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
const files = ['out/test/text/edit-post.test.js', 'out/test/service/edit-equals-fresh.test.js'];
process.exitCode = compiled || run('node_modules/mocha/bin/mocha.js', '--timeout', '0', ...files);
