import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface PackageFiles {
  readonly packageFiles: () => readonly string[];
  readonly packageManifest: (manifest: unknown) => Readonly<Record<string, unknown>>;
}

const load = async (): Promise<PackageFiles> => await import(pathToFileURL(resolve('scripts/package-files.mjs')).href);

/** The list as it was agreed; UPDATE_GOLDEN=1 writes it anew. */
function assertGolden(name: string, files: readonly string[]): void {
  const path = `test/package/golden/${name}.txt`;
  const list = `${files.join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, list);
  assert.equal(list, readFileSync(path, 'utf8'));
}

/** Packs grow with their content, and the command line's parts are named by what is in them: one pattern stands for such files. */
const grouped = (files: readonly string[]) => [
  ...new Set(
    files.map((path) =>
      path
        .replace(/^packs\/[^/]+\/(.+)\/[^/]+(\.[^.]+)$/, 'packs/*/$1/*$2')
        .replace(/^dist\/cli\/[^/]+\.mjs$/, 'dist/cli/*.mjs'),
    ),
  ),
];

/** What npm would publish. */
function npmFiles(): readonly string[] {
  const pack = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  const answer: unknown = JSON.parse(pack.stdout);
  // npm 11 answers with a list, later ones with a map by package name.
  const [first] = Object.values(answer as Record<string, { readonly files: readonly { readonly path: string }[] }>);
  return (first?.files ?? []).map(({ path }) => path).sort();
}

describe('package', () => {
  it('for editors holds what runs there, and nothing else', async () => {
    const { packageFiles } = await load();
    assertGolden('vsix', grouped(packageFiles()));
  });

  it('for editors holds every file that its manifest names', async () => {
    const { packageFiles, packageManifest } = await load();
    const manifest = packageManifest(JSON.parse(readFileSync('package.json', 'utf8')));
    const named = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?((?:dist|media|packs|schemas|syntaxes)\/[^"]+)"/g)];
    assert.ok(named.length > 10);
    const files = new Set(packageFiles());
    assert.deepEqual(
      named.map((match) => match[1] ?? '').filter((path) => !files.has(path)),
      [],
    );
  });

  it('for npm holds the command line, the library and the packs', () => {
    const files = npmFiles().filter((path) => !path.startsWith('dist/types/'));
    assertGolden('npm', grouped(files));
    assert.ok(npmFiles().includes('dist/types/service/index.d.ts'), 'the types of the library');
  });

  it('gives a program the library with its types', function () {
    this.timeout(60_000);
    mkdirSync('test-output/library', { recursive: true });
    writeFileSync(
      'test-output/library/use.mts',
      `import { createService } from 'wisemark';
const report = createService().open('a.md', '# A day\\n\\nWe met in the the room.\\n');
const rule: string | undefined = report.findings[0]?.rule;
console.log(rule);
// @ts-expect-error: a report has no such part, so the types are not just anything
report.nothing;
`,
    );
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const args = ['--noEmit', 'false', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
    const compiled = spawnSync(process.execPath, [tsc, ...args, '--types', 'node', '--ignoreConfig', 'use.mts'], {
      cwd: 'test-output/library',
      encoding: 'utf8',
    });
    assert.equal(compiled.status, 0, compiled.stdout);
    const run = spawnSync(process.execPath, ['test-output/library/use.mjs'], { encoding: 'utf8' });
    assert.equal(run.stdout.trim(), 'repeated-word', run.stderr);
  });
});
