// `npm run editor [-- --port N] [--web] [--check]`: opens the sample in VS Code with the extension: the desktop's where `code` is
// on the PATH, else VS Code for the Web on localhost. `--check` starts it, looks whether it answers, and stops.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ensureInstalled, inRoot, root, say } from './steps.mjs';

function options() {
  try {
    const kinds = { port: { type: 'string' }, web: { type: 'boolean' }, check: { type: 'boolean' } };
    const { values } = parseArgs({ options: kinds });
    const port = values.port === undefined ? 3000 : Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`--port takes a number up to 65535.`);
    return { ...values, port, named: values.port !== undefined };
  } catch (error) {
    say(error.message);
    process.exit(2);
  }
}

const { web, check, port, named } = options();
const shell = process.platform === 'win32';
const hasDesktop = () => spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0;

ensureInstalled();
await build();
if (!web && !check && !named && hasDesktop()) {
  say('Opening the sample in VS Code.');
  const args = [`--extensionDevelopmentPath=${root}`, inRoot('sample')];
  spawn('code', args, { stdio: 'inherit', shell }).once('exit', (code) => {
    process.exitCode = code ?? 0;
  });
} else {
  await serve();
}

async function serve() {
  const { installHost } = await import('../test/editor/hosts/install.mjs');
  const { freePort, isFree } = await import('../test/editor/hosts/process.mjs');
  const { startWebHost } = await import('../test/editor/hosts/web-host.mjs');
  installHost('web', say);
  if (named && !(await isFree(port))) {
    say(`Port ${port} is taken: name another with --port.`);
    process.exit(2);
  }
  const data = mkdtempSync(join(tmpdir(), 'wisemark-editor-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  const chosen = (await isFree(port)) ? port : await freePort();
  const host = await startWebHost({
    data,
    port: chosen,
    extension: root,
    workspace: inRoot('sample'),
    logFile: inRoot('test-output/editor/npm-run-editor.log'),
  });
  say(`\nVS Code with the sample and the extension: ${host.url}`);
  if (check) {
    const answer = await fetch(host.url);
    const manifest = await fetch(new URL('/static/devextensions/package.json', host.url));
    const works =
      answer.ok && /vscode|workbench/i.test(await answer.text()) && (await manifest.json()).name === 'wisemark';
    host.stop();
    say(works ? 'It answers.' : 'It does not answer as it should.');
    process.exit(works ? 0 : 1);
  }
  say('Changes stay in the browser and are gone with its tab. Ctrl-C ends it.');
  host.group.child.once('exit', () => {
    say('The editor ended.');
    process.exit(1);
  });
}
