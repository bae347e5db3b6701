import Mocha from 'mocha';
import { drive, only, scenario } from './driver.ts';

/** What each run of an editor holds; loaded late, because test files need mocha's words to be there. */
const scenarios: Record<string, readonly (() => Promise<unknown>)[]> = {
  full: [
    () => import('./activation.test.ts'),
    () => import('./findings.test.ts'),
    () => import('./fixes.test.ts'),
    () => import('./terms.test.ts'),
    () => import('./preview.test.ts'),
    () => import('./commands.test.ts'),
    () => import('./pictures.test.ts'),
  ],
  reload: [() => import('./reload.test.ts')],
  restricted: [() => import('./activation.test.ts'), () => import('./restricted.test.ts')],
  package: [() => import('./activation.test.ts'), () => import('./package.test.ts')],
};

interface Failure {
  readonly title: string;
  readonly message: string;
}

/** Tells the driver about each test as it ends; the sum comes last. */
function report(runner: Mocha.Runner): void {
  const failures: Failure[] = [];
  let passed = 0;
  const pending: string[] = [];
  const say = (line: string) => void drive('log', { line });
  runner.on('pass', (test) => {
    passed += 1;
    say(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    pending.push(test.fullTitle());
    say(`  - ${test.fullTitle()} (not run here)`);
  });
  runner.on('fail', (test, error: Error) => {
    failures.push({ title: test.fullTitle(), message: error.stack ?? error.message });
    say(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.on('end', () => void drive('result', { passed, pending, failures }));
}

/** Called by the editor; its test run ends when the promise does. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 40_000, slow: 5000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (only !== '') mocha.grep(only);
  for (const load of scenarios[scenario] ?? []) await load();
  const failed = await new Promise<number>((resolve) => report(mocha.run(resolve)));
  // The answer to `result` must be on its way before the editor ends this process.
  await drive('none').catch(() => undefined);
  if (failed > 0) throw new Error(`${failed} failed`);
}
