// Measures related posts against an editor's own choices. Bundles the measurement to out/ and runs it; reads blogs that are not part of this repository, where present.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generateBuiltIn } from './built-in.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
generateBuiltIn();
const outfile = join(root, 'out/eval-related.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/eval/related/eval.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  outfile,
});
process.exitCode = spawnSync(process.execPath, [outfile], { cwd: root, stdio: 'inherit' }).status ?? 1;
