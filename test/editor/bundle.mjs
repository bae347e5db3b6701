// Bundles the suite for a host: one file for Node, one for the web worker; who talks to whom is compiled in.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Writes the bundle to `outfile`. */
export async function bundleSuite({ web, outfile, constants }) {
  await build({
    entryPoints: [join(here, 'suite/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    target: web ? 'es2022' : 'node20',
    external: ['vscode', ...(web ? [] : ['mocha'])],
    alias: web ? { mocha: join(here, 'suite/mocha-browser.mjs') } : {},
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
