// Runs the editor suites: `node test/editor/run.mjs [host[-scenario]…]`. The sum goes to test-output/editor.json as well.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { desktopRun } from './desktop.mjs';
import { ensurePrograms } from './hosts/chromium.mjs';
import { installHost } from './hosts/install.mjs';
import { runScenario } from './run-scenario.mjs';
import { scenarios } from './scenarios.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const extension = resolve(process.env['WISEMARK_TEST_EXTENSION'] ?? root);
const say = (line) => console.log(line);

/** The newest package file, as `npm run package` leaves it. */
function findPackage() {
  const file = readdirSync(root).find((name) => name.endsWith('.vsix'));
  if (!file) throw new Error('There is no package to install: run "npm run package" first.');
  return join(root, file);
}

async function runAll(wanted) {
  const chromium = ensurePrograms(say);
  const chosen = scenarios.filter(
    ({ host, scenario }) => wanted.length === 0 || wanted.some((word) => `${host}-${scenario}`.startsWith(word)),
  );
  if (chosen.length === 0 && !wanted.includes('desktop')) throw new Error(`No scenario matches ${wanted.join(' ')}.`);
  for (const host of new Set(chosen.map((run) => run.host))) installHost(host, say);
  const sums = [];
  for (const run of chosen) {
    const start = Date.now();
    say(`\n${run.host} host, ${run.scenario}`);
    const packageFile = run.scenario === 'package' ? findPackage() : undefined;
    const sum = await runScenario({ root, extension, chromium, packageFile, say, ...run });
    const seconds = Math.round((Date.now() - start) / 1000);
    say(`  ${sum.passed} passed, ${sum.failures.length} failed in ${seconds} s`);
    sums.push({ host: run.host, scenario: run.scenario, seconds, ...sum });
  }
  if (wanted.length === 0 || wanted.includes('desktop')) {
    const sum = await desktopRun({ root, say, required: wanted.includes('desktop') });
    if (sum) sums.push({ host: 'desktop', scenario: 'full', ...sum });
  }
  return sums;
}

let sums;
try {
  rmSync(join(root, 'test-output/editor.json'), { force: true });
  sums = await runAll(process.argv.slice(2));
} catch (error) {
  say(error.message);
  sums = [{ passed: 0, pending: [], failures: [{ title: 'editor suites', message: error.message }] }];
}
const passed = sums.reduce((count, sum) => count + sum.passed, 0);
const failures = sums.flatMap((sum) => sum.failures.map((failure) => ({ ...failure, host: sum.host ?? '' })));
for (const failure of failures) say(`\nFAILED ${failure.host}: ${failure.title}\n${failure.message}`);
if (!existsSync(join(root, 'test-output'))) mkdirSync(join(root, 'test-output'));
writeFileSync(
  join(root, 'test-output/editor.json'),
  JSON.stringify({ passed, failed: failures.length, sums }, null, 1),
);
say(`\nEditors: ${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
