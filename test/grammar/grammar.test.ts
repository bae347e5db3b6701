import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostExtensions } from './host-extensions.ts';

const tool = join('node_modules', 'vscode-tmgrammar-test', 'dist', 'unit.js');
const cases = readdirSync('test/grammar/fixtures/cases').map((name) => join('test/grammar/fixtures/cases', name));

/** Runs every case against a host's grammars plus ours, which package.json names. */
function runCases(hostGrammars: readonly string[], files: readonly string[] = cases) {
  const grammars = hostGrammars.flatMap((path) => ['-g', path]);
  const run = spawnSync(process.execPath, [tool, '--config', 'package.json', ...grammars, ...files], {
    encoding: 'utf8',
  });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

interface Generator {
  readonly grammarFiles: () => Readonly<Record<string, string>>;
}

describe('grammar', () => {
  it('marks terms, acronyms and our comments, and nothing else, in a small Markdown', () => {
    const { status, output } = runCases(['test/grammar/fixtures/small-markdown.tmLanguage.json']);
    assert.equal(status, 0, output);
    assert.equal(output.match(/run success/g)?.length, cases.length, output);
  });

  it('does the same in a small MDX', () => {
    const { status, output } = runCases(
      ['test/grammar/fixtures/small-mdx.tmLanguage.json'],
      ['test/grammar/fixtures/mdx-cases/mdx.md'],
    );
    assert.equal(status, 0, output);
    assert.match(output, /run success/);
  });

  it('can fail: a case that asks for the wrong thing is reported', () => {
    const { status, output } = runCases(
      ['test/grammar/fixtures/small-markdown.tmLanguage.json'],
      ['test/grammar/fixtures/wrong-on-purpose.md'],
    );
    assert.notEqual(status, 0);
    assert.match(output, /missing required scopes: support\.class\.acronym\.wisemark/);
  });

  for (const { host, folder } of hostExtensions()) {
    it(`gives the same in the Markdown of VS Code (${host})`, function () {
      if (!existsSync(folder)) this.skip();
      const grammars = ['markdown-basics', 'html', 'yaml'].flatMap((extension) => {
        const syntaxes = join(folder, extension, 'syntaxes');
        return readdirSync(syntaxes).map((name) => join(syntaxes, name));
      });
      const { status, output } = runCases(grammars);
      assert.equal(status, 0, output);
    });
  }

  it('is what the generator makes of the terms', async () => {
    const generator: Generator = await import(pathToFileURL(join(process.cwd(), 'scripts/generate-grammar.mjs')).href);
    for (const [path, text] of Object.entries(generator.grammarFiles())) {
      assert.ok(readFileSync(path, 'utf8') === text, `${path} is out of date: run npm run generate`);
    }
  });

  it('holds no term that would mark ordinary words', () => {
    const grammar: { patterns: { name?: string; match: string }[] } = JSON.parse(
      readFileSync('syntaxes/wisemark.injection.tmLanguage.json', 'utf8'),
    );
    const term = grammar.patterns.find(({ name }) => name === 'support.variable.term.wisemark');
    assert.ok(term);
    const pattern = new RegExp(term.match.replace('(?i)', ''), 'giu');
    const ordinary =
      'We observe, describe and participate effectively; the extending line needs validation. Please stop.';
    assert.deepEqual(ordinary.match(pattern), null);
    assert.deepEqual('Radical acceptance, wise minds'.match(pattern), ['Radical acceptance', 'wise minds']);
  });
});
