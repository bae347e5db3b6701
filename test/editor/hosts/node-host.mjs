// VS Code with a Node extension host: the server of code-server, which is VS Code's own, opened in a browser.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRipgrep } from './chromium.mjs';
import { hostFolder, vscodeFolder } from './install.mjs';
import { freePort, startGroup, waitForAnswer } from './process.mjs';

/** Settings that give a window with nothing in it but the work. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'git.openRepositoryInParentFolders': 'never',
};

/** The Node that a host runs on: its own package's, or the one that runs this script. */
function nodeFor(name) {
  if (name !== 'current') return process.execPath;
  const own = join(hostFolder(name), `node_modules/node-linux-${process.arch}/bin/node`);
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error('The current VS Code host needs Node 24 on this system: run the tests with Node 24.');
}

/** The oldest host ships no search program of its own; without one, `workspace.findFiles` fails. */
function linkRipgrep(name) {
  const folder = join(vscodeFolder(name), 'node_modules/@vscode/ripgrep');
  const link = join(folder, 'bin/rg');
  const program = findRipgrep();
  if (!existsSync(folder) || existsSync(link) || !program) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(program, link);
}

/** Folders for one run: server data with quiet settings, and a folder of extensions that holds none. */
function prepare(data) {
  const settings = join(data, 'data/Machine');
  const extensions = join(data, 'extensions');
  mkdirSync(settings, { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(settings, 'settings.json'), JSON.stringify(quietSettings));
  // Without this list not even the extension under development is loaded.
  if (!existsSync(join(extensions, 'extensions.json'))) writeFileSync(join(extensions, 'extensions.json'), '[]');
  return ['--server-data-dir', data, '--extensions-dir', extensions];
}

/** Installs a package file into the host's folder of extensions, as a user would. */
export function installExtension(name, data, file) {
  const args = ['out/server-main.js', '--accept-server-license-terms', ...prepare(data), '--install-extension', file];
  const done = spawnSync(nodeFor(name), args, { cwd: vscodeFolder(name), encoding: 'utf8', timeout: 60_000 });
  const said = `${done.stdout}${done.stderr}`;
  if (done.status !== 0 || !/successfully installed/i.test(said))
    throw new Error(`The package did not install: ${said}`);
}

/** Starts the host; answers with the address to open and how to end it. */
export async function startNodeHost({ name, data, extension, tests, workspace, trusted, logFile, environment = {} }) {
  linkRipgrep(name);
  const port = await freePort();
  const args = [
    'out/server-main.js',
    ...['--host', '127.0.0.1', '--port', String(port)],
    '--without-connection-token',
    '--accept-server-license-terms',
    // A current VS Code ignores the payload below without this.
    '--enable-smoke-test-driver',
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...prepare(data),
  ];
  const group = startGroup(nodeFor(name), args, {
    logFile,
    cwd: vscodeFolder(name),
    env: { ...process.env, ...environment },
  });
  await waitForAnswer(`http://127.0.0.1:${port}/`, group);
  // Webviews need localhost: 127.0.0.1 is no secure origin for their service worker.
  const host = `localhost:${port}`;
  const payload = [
    ['extensionDevelopmentPath', `vscode-remote://${host}${extension}`],
    ['extensionTestsPath', `vscode-remote://${host}${tests}`],
  ];
  const query = `folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return { url: `http://${host}/?${query}`, stop: group.stop };
}
