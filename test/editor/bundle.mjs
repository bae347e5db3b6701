// Bundles the suite for a host: one file for Node, one for the web worker; who talks to whom is compiled in.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** In a web worker there is no `mocha` to require. */
const mochaInBrowser = {
  name: 'mocha in the browser',
  setup: ({ onResolve }) => onResolve({ filter: /^mocha$/ }, () => ({ path: join(here, 'suite/mocha-browser.mjs') })),
};

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
    plugins: web ? [mochaInBrowser] : [],
    define: Object.fromEntries(
      Object.entries({ WISEMARK_ONLY: process.env['WISEMARK_ONLY'] ?? '', ...constants }).map(([name, value]) => [
        name,
        JSON.stringify(value),
      ]),
    ),
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
