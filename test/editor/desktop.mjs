// Desktop VS Code, where its download can be had. The other hosts always run, so nothing is untested where it cannot.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.mjs';
import { startControl } from './driver/control.mjs';
import { collectResults } from './driver/results.mjs';
import { terminalOperations } from './driver/terminal.mjs';

const downloads = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether desktop VS Code can be started here; the reason where it cannot. */
async function reasonAgainst() {
  if (process.env['WISEMARK_DESKTOP'] === '0') return 'WISEMARK_DESKTOP=0';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'there is no display (xvfb-run gives one)';
  }
  try {
    await fetch(downloads, { signal: AbortSignal.timeout(4000) });
    return undefined;
  } catch {
    return 'its download cannot be reached';
  }
}

/** Runs the whole suite in desktop VS Code; undefined where that cannot be, said in one line. */
export async function desktopRun({ root, say, required }) {
  const reason = await reasonAgainst();
  if (reason) {
    say(`\ndesktop VS Code: not used, ${reason}`);
    return required ? { passed: 0, pending: [], failures: [{ title: 'desktop', message: reason }] } : undefined;
  }
  say('\ndesktop VS Code, full');
  const data = mkdtempSync(join(tmpdir(), 'wisemark-desktop-'));
  const workspace = join(data, 'workspace');
  cpSync(join(root, 'test/editor/fixtures/workspace'), workspace, { recursive: true });
  const results = collectResults(say);
  let finished = false;
  const control = await startControl({
    ...results.operations,
    run: () => 1,
    finished: () => {
      finished = true;
    },
    ...terminalOperations(root, workspace),
  });
  try {
    const tests = join(root, 'out/editor/desktop-full.cjs');
    const constants = { WISEMARK_CONTROL: control.url, WISEMARK_HOST: 'desktop', WISEMARK_SCENARIO: 'full' };
    await bundleSuite({ web: false, outfile: tests, constants });
    await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      launchArgs: [workspace, `--user-data-dir=${join(data, 'user')}`],
      cachePath: join(root, 'out/desktop'),
    });
  } catch (error) {
    if (!finished) results.fail('desktop VS Code', error.message);
  } finally {
    control.stop();
    if (existsSync(data)) rmSync(data, { recursive: true, force: true });
  }
  return results.sum();
}
