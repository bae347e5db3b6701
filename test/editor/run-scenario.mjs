// One editor, one part of the suite: start the host, open the window, wait for the sum, end everything.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSuite } from './bundle.mjs';
import { startControl } from './driver/control.mjs';
import { collectResults } from './driver/results.mjs';
import { terminalOperations } from './driver/terminal.mjs';
import { openWindow, windowOperations } from './driver/window.mjs';
import { installExtension, startNodeHost } from './hosts/node-host.mjs';
import { startWebHost } from './hosts/web-host.mjs';

const limitSeconds = 180;

/** A scenario's own copy of the workspace, so that no run sees another's edits. */
function copyWorkspace(root, data) {
  const workspace = join(data, 'workspace');
  cpSync(join(root, 'test/editor/fixtures/workspace'), workspace, { recursive: true });
  return workspace;
}

/** An extension that does nothing: the tests start only with one under development, and here the installed copy is meant. */
function emptyExtension(data) {
  const folder = join(data, 'empty-extension');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'nothing', publisher: 'wisemark-test', version: '0.0.1', engines: { vscode: '^1.100.0' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function gate() {
  let open = () => undefined;
  const promise = new Promise((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

/** Runs it; answers with `{ passed, pending, failures }` and never throws: what went wrong is a failure with a name. */
export async function runScenario({ root, host, scenario, trusted, chromium, packageFile, extension, say }) {
  const data = mkdtempSync(join(tmpdir(), `wisemark-${host}-`));
  const name = `${host}-${scenario}`;
  const output = join(root, 'test-output');
  rmSync(join(output, 'editor', name), { recursive: true, force: true });
  const logs = [];
  const done = gate();
  const ending = [];
  const results = collectResults(say);
  const broken = (message) => results.fail(`the editor (${name})`, message);
  let runs = 0;
  let operations = {
    ...results.operations,
    finished: () => done.open(),
    run: () => {
      runs += 1;
      return runs;
    },
  };
  let window;
  try {
    const workspace = copyWorkspace(root, data);
    const control = await startControl(new Proxy({}, { get: (_, operation) => operations[operation] }));
    ending.push(control.stop);
    const web = host === 'web';
    // The web host loads nothing from outside the extension's folder; Node finds mocha from this one.
    const tests = join(web ? extension : root, `out/editor/${name}.cjs`);
    const constants = { WISEMARK_CONTROL: control.url, WISEMARK_HOST: host, WISEMARK_SCENARIO: scenario };
    await bundleSuite({ web, outfile: tests, constants });
    if (packageFile) installExtension(host, data, packageFile);
    const developed = packageFile ? emptyExtension(data) : extension;
    const logFile = join(output, `editor/${name}.log`);
    const started = await (web
      ? startWebHost({ data: join(data, 'web'), extension: developed, tests, workspace, logFile })
      : startNodeHost({ name: host, data, extension: developed, tests, workspace, trusted, logFile }));
    ending.push(started.stop);
    operations = { ...operations, ...terminalOperations(root, workspace) };
    const exited = (code) => setTimeout(() => done.open(`the run ended early, with code ${code}`), 2000);
    window = await openWindow({
      executablePath: chromium,
      profile: join(data, 'profile'),
      url: started.url,
      log: (line) => logs.push(line),
      exited,
    });
    ending.push(window.close);
    operations = {
      ...operations,
      ...windowOperations(window.page, join(output, 'screenshots'), join(output, 'editor', name)),
    };
    const timer = setTimeout(() => done.open(`the run did not end within ${limitSeconds} s`), limitSeconds * 1000);
    const problem = await done.promise;
    clearTimeout(timer);
    if (problem) broken(problem);
  } catch (error) {
    broken(error.message);
  } finally {
    for (const end of ending.reverse()) await Promise.resolve(end()).catch(() => undefined);
    mkdirSync(join(output, 'editor'), { recursive: true });
    writeFileSync(join(output, `editor/${name}-extension-host.log`), `${logs.join('\n')}\n`);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
  return results.sum();
}
