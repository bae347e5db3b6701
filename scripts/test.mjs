// `npm test [-- --only unit|editor]`: sets up what it needs, runs everything, ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, ensureInstalled, inRoot, root, say, secondsSince } from './steps.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
if (only !== undefined && only !== 'unit' && only !== 'editor') {
  say(`--only takes "unit" or "editor", not "${only ?? ''}".`);
  process.exit(2);
}

const sum = { passed: 0, failed: 0 };
const failedStages = [];

/** Runs one stage; it answers with its own counts, and one that throws counts as one failure. */
async function stage(name, run) {
  const start = Date.now();
  say(`\n== ${name}`);
  let counts;
  try {
    counts = await run();
  } catch (error) {
    say(error.message);
    counts = { passed: 0, failed: 1 };
  }
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  if (counts.failed > 0) failedStages.push(name);
  say(`== ${name}: ${counts.passed} passed, ${counts.failed} failed in ${secondsSince(start)} s`);
  return counts.failed === 0;
}

/** A program that is right or wrong as a whole: one test. */
function program(...commands) {
  for (const [file, ...args] of commands) {
    const { status } = spawnSync(process.execPath, [inRoot(file), ...args], { cwd: root, stdio: 'inherit' });
    if (status !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

/** A program that writes its counts to a file; without the file, or with none in it, it failed. */
function counted(file, args, env = {}) {
  rmSync(inRoot(file), { force: true });
  const { status, signal } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  let counts;
  try {
    counts = JSON.parse(readFileSync(inRoot(file), 'utf8'));
  } catch {
    throw new Error(`It ended with ${status ?? signal} and left no counts.`);
  }
  const failed = status !== 0 && counts.failed === 0 ? 1 : counts.failed;
  if (counts.passed + failed === 0) throw new Error('It ran no test.');
  return { passed: counts.passed, failed };
}

function types() {
  // What was compiled from a deleted file must not be run again.
  for (const old of ['out/src', 'out/test', 'out/.tsbuildinfo', 'out/.webview-test.tsbuildinfo']) {
    rmSync(inRoot(old), { recursive: true, force: true });
  }
  const tsc = 'node_modules/typescript/bin/tsc';
  return program(
    [tsc, '-p', 'tsconfig.json'],
    [tsc, '-p', 'src/webview/tsconfig.json'],
    [tsc, '-p', 'test/webview/tsconfig.json'],
  );
}

async function unit() {
  const mocha = 'node_modules/mocha/bin/mocha.js';
  const files = ['out/test/**/*.test.js', '--ignore', 'out/test/editor/**'];
  return counted('test-output/unit.json', [inRoot(mocha), '--reporter', 'scripts/mocha-reporter.cjs', ...files]);
}

async function editorHosts() {
  const { ensurePrograms } = await import('../test/editor/hosts/chromium.mjs');
  const { installHost } = await import('../test/editor/hosts/install.mjs');
  process.env['WISEMARK_CHROMIUM'] ??= ensurePrograms(say);
  for (const host of ['current', 'oldest', 'web']) installHost(host, say);
  return { passed: 0, failed: 0 };
}

const start = Date.now();
mkdirSync(inRoot('test-output'), { recursive: true });
ensureInstalled();
await stage('build', async () => {
  await build();
  return { passed: 1, failed: 0 };
});
// Before the unit tests: the grammar is tried on the editors' own grammars, the preview's script in Chromium.
await stage('editors, installed on demand', editorHosts);
if (only !== 'editor') {
  await stage('types', types);
  await stage('lint and format', () =>
    program(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  );
  await stage('unit', unit);
}
if (only !== 'unit') {
  const packed = await stage('package', () => program(['scripts/package.mjs']));
  if (packed) await stage('editors', () => counted('test-output/editor.json', [inRoot('test/editor/run.mjs')]));
}
say(`\n${secondsSince(start)} s in all${failedStages.length > 0 ? `; failed: ${failedStages.join(', ')}` : ''}`);
say(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
