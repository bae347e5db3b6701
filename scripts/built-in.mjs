// The built-in packs as one module: browsers have no disk to read them from.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Every file of a pack, parsed: the loader in src/packs takes these as it takes a workspace pack's. */
function packFiles(folder) {
  const files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll('\\', '/');
    const text = readFileSync(path, 'utf8');
    if (/\.ya?ml$/.test(name)) files[name] = parse(text);
    else if (/\.(json|code-snippets)$/.test(name)) files[name] = JSON.parse(text);
  }
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes src/packs/built-in.generated.ts; JSON.parse of one string starts faster than a literal of the same size. */
export function generateBuiltIn() {
  const packs = readdirSync(join(root, 'packs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, files: packFiles(join(root, 'packs', entry.name)) }));
  const json = JSON.stringify(JSON.stringify(packs));
  const text = `// Generated from packs/ by scripts/built-in.mjs; not committed.\nimport type { PackSource } from './pack-source.ts';\n\nexport const builtInPacks: readonly PackSource[] = JSON.parse(${json});\n`;
  writeFileSync(join(root, 'src/packs/built-in.generated.ts'), text);
}
