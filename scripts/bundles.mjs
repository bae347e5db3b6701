// Makes everything that ships in dist/: one bundle per place where code runs. `--watch` is left to the editor; a build takes a second.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateBuiltIn } from './built-in.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = (...parts) => join(root, ...parts);

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: false,
  sourcemap: false,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.liquid': 'text', '.css': 'text' },
};
// Some packages ask for their own address, which a CommonJS bundle has under another name.
const moduleUrl = "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;";
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: moduleUrl },
};
// Without the worker condition, packages pick builds that ask for `document`, which a worker has not.
const worker = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  conditions: ['worker', 'browser'],
  format: 'iife',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/**
 * The command line in parts, so that `check` does not load what only `import` and `render` need; its entry, dist/cli.cjs, is one line.
 * Packages in CommonJS ask for `require`, which a module has not by itself.
 */
const commandLine = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  entryPoints: { main: 'src/cli/main.ts' },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};
const commandLineEntry = "#!/usr/bin/env node\nimport('./cli/main.mjs');\n";

/** Every bundle by its name in dist/; test/map reads the metafiles. */
const bundles = {
  'extension.cjs': { ...node, entryPoints: ['src/extension/node.ts'], external: ['vscode'] },
  'extension.web.cjs': { ...worker, format: 'cjs', entryPoints: ['src/extension/browser.ts'], external: ['vscode'] },
  'server.cjs': { ...node, entryPoints: ['src/server/node.ts'] },
  'server.web.js': { ...worker, entryPoints: ['src/server/browser.ts'] },
  'index.mjs': { ...worker, format: 'esm', entryPoints: ['src/service/index.ts'] },
  'preview.js': {
    ...common,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: ['src/webview/main.ts'],
  },
};

/** The library's types, from the same source as its code. */
async function declareTypes() {
  const args = [path('node_modules/typescript/bin/tsc'), '-p', path('scripts/types.tsconfig.json')];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('The types of the library could not be made.');
}

export async function buildAll() {
  generateBuiltIn();
  rmSync(path('dist'), { recursive: true, force: true });
  mkdirSync(path('dist/meta'), { recursive: true });
  const bundle = async (name, options) => {
    const result = await build(options);
    writeFileSync(path('dist/meta', `${name}.json`), JSON.stringify(result.metafile));
  };
  writeFileSync(path('dist/cli.cjs'), commandLineEntry);
  await Promise.all([
    declareTypes(),
    bundle('cli.cjs', { ...commandLine, outdir: path('dist/cli') }),
    ...Object.entries(bundles).map(([name, options]) => bundle(name, { ...options, outfile: path('dist', name) })),
  ]);
}
