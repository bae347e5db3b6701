// `npm run package`: builds and packs the extension into wisemark-VERSION.vsix; says its size and what is in it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensureInstalled, inRoot, root, say } from './steps.mjs';

ensureInstalled();
await build();
const { createVSIX } = (await import('@vscode/vsce')).default;
const { packageFiles, packageManifest } = await import('./package-files.mjs');

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const staged = inRoot('out/package');
rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
const files = packageFiles();
for (const file of files) cpSync(inRoot(file), join(staged, file));
writeFileSync(join(staged, 'package.json'), JSON.stringify(packageManifest(manifest), null, 2));
// Only what is meant lies here; the empty list keeps vsce from asking for one.
writeFileSync(join(staged, '.vscodeignore'), '');

for (const old of readdirSync(root).filter((name) => name.endsWith('.vsix'))) rmSync(inRoot(old));
const packagePath = inRoot(`wisemark-${manifest.version}.vsix`);
await createVSIX({
  cwd: staged,
  packagePath,
  dependencies: false,
  // Where the project lives is not known to the package yet, so links stay as they are.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
for (const file of ['package.json', ...files]) {
  say(`${String(statSync(join(staged, file)).size).padStart(9)}  ${file}`);
}
const kilobytes = Math.round(statSync(packagePath).size / 1024);
say(`wisemark-${manifest.version}.vsix: ${files.length + 1} files, ${kilobytes} KB`);
