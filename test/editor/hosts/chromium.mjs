// Finds the two programs that the editor hosts need from the system, and installs them where that is safe to do.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

function onPath(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser to drive: the one named by WISEMARK_CHROMIUM, else what the system has. */
export function findChromium() {
  const named = process.env['WISEMARK_CHROMIUM'];
  if (named) return existsSync(named) ? named : onPath(named);
  for (const name of browsers) {
    const file = onPath(name);
    if (file) return file;
  }
  return [...applications, chromium.executablePath()].find((file) => file && existsSync(file));
}

export const findRipgrep = () => onPath('rg');

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function installBoth(say) {
  say('Installing chromium and ripgrep with apt-get …');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'ripgrep'], quiet);
}

/** Chromium's path, after an installation where it may be done (Debian, root); throws one line that says what to install. */
export function ensurePrograms(say = console.log) {
  const missing = () => [findChromium() ? '' : 'chromium', findRipgrep() ? '' : 'ripgrep'].filter(Boolean);
  if (missing().length > 0 && isDebian() && process.getuid?.() === 0) installBoth(say);
  if (missing().length > 0) {
    throw new Error(
      `The editor tests need ${missing().join(' and ')}: install with "apt-get install chromium ripgrep" (or your system's way), or name a browser in the variable WISEMARK_CHROMIUM.`,
    );
  }
  return findChromium();
}
