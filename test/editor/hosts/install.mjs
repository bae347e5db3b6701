// Installs the packages of an editor host on demand and keeps them between runs.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hosts = dirname(fileURLToPath(import.meta.url));

/** The folder of a host: `current`, `oldest` or `web`. */
export const hostFolder = (name) => join(hosts, name);

/** A code-server's own VS Code. */
export const vscodeFolder = (name) => join(hostFolder(name), 'node_modules/code-server/lib/vscode');

const npm = (folder, ...args) =>
  // No package script may run: nothing here needs one, and a test install has no business building native code.
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

/** Installs the locked packages of a host unless they are there already; says so when it takes time. */
export function installHost(name, say = console.log) {
  const folder = hostFolder(name);
  const mark = join(folder, 'node_modules/.wisemark-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  const start = Date.now();
  say(`Installing the ${name} editor host (once, several hundred MB) …`);
  npm(folder, 'ci');
  // The editor's server has packages of its own, pinned by the shrinkwrap it ships.
  if (name !== 'web') npm(vscodeFolder(name), 'install', '--omit=dev', '--no-save');
  writeFileSync(mark, wanted);
  say(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`);
}
