import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The rows of docs/dependencies.md: package -> its reason and whether it says that it ships. */
function documented(): Map<string, { readonly why: string; readonly ships: string }> {
  const rows = readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` *\| (.*?) *\| (\S*) *\|$/gm);
  const found = new Map<string, { why: string; ships: string }>();
  for (const [, name = '', why = '', ships = ''] of rows) {
    assert.ok(!found.has(name), `${name} has two lines`);
    found.set(name, { why, ships });
  }
  return found;
}

function direct(): Readonly<Record<string, string>> {
  const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  return { ...manifest.dependencies, ...manifest.devDependencies };
}

/** The packages whose code is in a bundle, from what the build wrote down; empty where nothing was built. */
function bundled(): Set<string> {
  const folder = join('dist', 'meta');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const packages = new Set<string>();
  for (const file of files) {
    const meta: { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> } = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    for (const { inputs } of Object.values(meta.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
        if (name !== undefined && bytesInOutput > 0) packages.add(name);
      }
    }
  }
  return packages;
}

describe('docs/dependencies.md', () => {
  it('has a line with a reason for every package, and no stale one', () => {
    const rows = documented();
    const names = Object.keys(direct());
    assert.ok(names.length > 20);
    assert.deepEqual(
      names.filter((name) => !rows.has(name)),
      [],
      'without a line',
    );
    assert.deepEqual(
      [...rows.keys()].filter((name) => !names.includes(name)),
      [],
      'stale',
    );
    for (const [name, { why, ships }] of rows) {
      assert.ok(why.length > 10, `${name} gives no reason`);
      assert.match(ships, /^(yes|no)$/, `${name} does not say whether it ships`);
    }
  });

  it('pins every version exactly', () => {
    for (const [name, version] of Object.entries(direct())) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });

  it('says truly what ships', function () {
    const inBundles = bundled();
    if (inBundles.size === 0) this.skip();
    const rows = [...documented()];
    const wrong = rows.filter(([name, { ships }]) => (ships === 'yes') !== inBundles.has(name)).map(([name]) => name);
    assert.deepEqual(wrong, [], 'the last column disagrees with the bundles');
  });
});
