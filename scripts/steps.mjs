// What the commands of this folder share: where things are, the locked packages, and steps that say what they do and how long it took.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A path in the project. */
export const inRoot = (...parts) => join(root, ...parts);

/** One line for the person who waits. */
export const say = (line) => process.stdout.write(`${line}\n`);

/** Seconds since a time, for people. */
export const secondsSince = (start) => ((Date.now() - start) / 1000).toFixed(1);

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what the lock file says: contents are compared, since times lie after a checkout. */
function isInstalled() {
  const wanted = lockedPackages(inRoot('package-lock.json'));
  const present = lockedPackages(inRoot('node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !present[path])) return true;
    return present[path]?.version === entry.version && existsSync(inRoot(path, 'package.json'));
  });
}

/** Installs the locked packages where they are missing or others; ends the program with one line where that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  if (existsSync(inRoot('node_modules')) && lstatSync(inRoot('node_modules')).isSymbolicLink()) {
    say('node_modules is a link and differs from package-lock.json: left as it is.');
    return;
  }
  const start = Date.now();
  say('Installing the locked packages (about half a minute) …');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    say('The packages could not be installed: "npm ci" says why, above.');
    process.exit(2);
  }
  say(`Installed in ${secondsSince(start)} s.`);
}

/** Builds dist/. The bundler is a package, so it must not be imported before they are installed. */
export async function build() {
  const start = Date.now();
  const { buildAll } = await import('./bundles.mjs');
  await buildAll();
  say(`Built in ${secondsSince(start)} s.`);
}
