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

/** Tells the driver about each test as it ends, so that what was seen is kept even if the editor dies. */
function report(runner: Mocha.Runner): Mocha.Runner {
  const tell = (state: string, test: Mocha.Runnable, message = '') =>
    void drive('tested', { state, title: test.fullTitle(), message, milliseconds: test.duration ?? 0 });
  runner.on('pass', (test) => tell('passed', test));
  runner.on('pending', (test) => tell('pending', test));
  runner.on('fail', (test, error: Error) => tell('failed', test, error.stack ?? error.message));
  return runner;
}

/** Called by the editor; its test run ends when the promise does. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 40_000, slow: 5000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (only !== '') mocha.grep(only);
  for (const load of scenarios[scenario] ?? []) await load();
  const failed = await new Promise<number>((resolve) => report(mocha.run(resolve)));
  await drive('finished');
  if (failed > 0) throw new Error(`${failed} failed`);
}
