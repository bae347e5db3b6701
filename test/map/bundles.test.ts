import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** What esbuild tells of one bundle; the build keeps it in dist/meta. */
interface Metafile {
  readonly inputs: Readonly<Record<string, { readonly bytes: number }>>;
  readonly outputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>
  >;
}

const names = [
  'cli.cjs',
  'extension.cjs',
  'extension.web.cjs',
  'index.mjs',
  'preview.js',
  'server.cjs',
  'server.web.js',
];
const web = ['extension.web.cjs', 'index.mjs', 'preview.js', 'server.web.js'];
const markdown =
  /node_modules\/(remark|rehype|mdast|micromark|hast|unified|retext|parse-english|yaml|liquidjs|minisearch|mammoth)/;

describe('the map: bundles', function () {
  this.timeout(60_000);
  const metafiles = new Map<string, Metafile>();
  const inputs = (name: string) => Object.keys(metafiles.get(name)?.inputs ?? {});
  const externals = (name: string) =>
    Object.values(metafiles.get(name)?.outputs ?? {}).flatMap((output) =>
      output.imports.filter((entry) => entry.external).map((entry) => entry.path),
    );

  before(() => {
    assert.ok(existsSync('dist/meta'), 'there is no dist/meta: run "npm run build" first');
    for (const file of readdirSync('dist/meta')) {
      metafiles.set(file.replace(/\.json$/, ''), JSON.parse(readFileSync(`dist/meta/${file}`, 'utf8')));
    }
  });

  it('are the seven that ship, built from the sources as they are', () => {
    assert.deepEqual([...metafiles.keys()].sort(), names);
    for (const name of names) {
      assert.ok(existsSync(`dist/${name}`), name);
      const sources = Object.entries(metafiles.get(name)?.inputs ?? {}).filter(([path]) => path.startsWith('src/'));
      assert.ok(sources.length > 0, name);
      for (const [path, { bytes }] of sources) {
        assert.equal(
          existsSync(path) ? statSync(path).size : undefined,
          bytes,
          `dist/${name} is older than ${path}: run "npm run build"`,
        );
      }
    }
  });

  it('hold no editor outside the extension', () => {
    for (const name of names.filter((each) => !each.startsWith('extension'))) {
      assert.ok(!externals(name).includes('vscode'), name);
      assert.deepEqual(
        inputs(name).filter((path) => path.startsWith('src/extension/')),
        [],
        name,
      );
      assert.deepEqual(
        inputs(name).filter((path) => path.includes('node_modules/vscode-languageclient')),
        [],
        name,
      );
    }
    assert.deepEqual(
      inputs('cli.cjs').filter((path) => path.includes('node_modules/vscode')),
      [],
    );
    assert.deepEqual(
      inputs('index.mjs').filter((path) => path.includes('node_modules/vscode')),
      [],
    );
  });

  it('hold no analysis in the extension', () => {
    for (const name of ['extension.cjs', 'extension.web.cjs']) {
      assert.ok(externals(name).includes('vscode'), name);
      assert.deepEqual(
        inputs(name).filter((path) => markdown.test(path)),
        [],
        name,
      );
      assert.deepEqual(
        inputs(name).filter((path) => /^src\/(?!extension|protocol|base)/.test(path)),
        [],
        name,
      );
    }
  });

  it('hold nothing but the page script, the protocol and idiomorph in the preview', () => {
    const strangers = inputs('preview.js').filter(
      (path) =>
        !/^(src\/(webview|protocol)|node_modules\/idiomorph)\//.test(
          path.replace(/^(\.\.\/)+[^/]+\/node_modules/, 'node_modules'),
        ),
    );
    assert.deepEqual(strangers, []);
  });

  it('ask a browser for nothing that only Node has', () => {
    for (const name of web) {
      assert.deepEqual(
        externals(name).filter((path) => path !== 'vscode'),
        [],
        name,
      );
      assert.doesNotMatch(readFileSync(`dist/${name}`, 'utf8'), /(?:from|require\(|import\()\s*["']node:/, name);
    }
    assert.ok(!externals('index.mjs').includes('vscode'));
  });

  it('open a post where there is no Node: only what every web worker has', () => {
    const output = execFileSync(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '-e', bareRun],
      {
        env: { ...process.env, BUNDLE: resolve('dist/index.mjs') },
      },
    );
    const { report, text, status } = JSON.parse(output.toString());
    assert.ok(
      report.findings.some((finding: { rule: string }) => finding.rule === 'suicide-commit'),
      output.toString(),
    );
    for (const finding of report.findings) assert.equal(finding.text, text.slice(finding.offset, finding.endOffset));
    assert.deepEqual(report.notChecked, []);
    assert.equal(status, 'done');
  });
});

/** Runs in a process of its own: the library in a context without `process`, `Buffer`, `require`, `window` or `document`. */
const bareRun = `
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
const worker = { TextDecoder, TextEncoder, URL, URLSearchParams, AbortController, structuredClone, queueMicrotask, setTimeout, clearTimeout, performance, atob, btoa, console };
const context = vm.createContext({ ...worker });
vm.runInContext('globalThis.self = globalThis', context);
const library = new vm.SourceTextModule(readFileSync(process.env.BUNDLE, 'utf8'), { context });
await library.link((name) => { throw new Error('asks for ' + name); });
await library.evaluate();
const service = library.namespace.createService();
const start = '---\\ntitle: A post\\n---\\n\\n# Grief\\n\\nSome people commit ';
service.open('a.md', start);
const report = service.edit('a.md', [{ start: start.length, end: start.length, text: 'suicide each year.\\n' }]);
process.stdout.write(JSON.stringify({ report, text: service.text('a.md'), status: 'done' }));
`;
