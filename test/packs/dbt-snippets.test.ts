import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { builtIn } from '../../src/packs/built-in.ts';
import type { Snippet } from '../../src/packs/pack.ts';
import { parseSnippet, type SnippetNode, snippetText } from '../../src/packs/snippet-syntax.ts';
import { buildTermIndex } from '../../src/packs/terms.ts';
import { findWrongForms } from '../../src/packs/wrong-forms.ts';

const folder = join('packs', 'dbt', 'snippets');
const dbt = builtIn().find((pack) => pack.name === 'dbt');
const snippets = dbt?.snippets ?? [];

function faultsOf(check: (snippet: Snippet) => readonly string[]): readonly string[] {
  return snippets.flatMap((snippet) => check(snippet).map((fault) => `${snippet.prefix}: ${fault}`));
}
function nodesOf(snippet: Snippet): readonly SnippetNode[] {
  const parsed = parseSnippet(snippet.body);
  assert.ok(parsed.ok, snippet.prefix);
  return parsed.value;
}
/** Stop numbers, those inside placeholders too. */
function stopsOf(nodes: readonly SnippetNode[]): readonly number[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    const inner = node.kind === 'choice' ? [] : stopsOf(node.children);
    return node.kind === 'variable' ? inner : [node.number, ...inner];
  });
}
/** The words that stand there whatever is filled in; the source line is the same for many by nature. */
function ownWords(snippet: Snippet): ReadonlySet<string> {
  const text = nodesOf(snippet).map((node) => (node.kind === 'text' ? node.text : ' '));
  const lines = text
    .join('')
    .split('\n')
    .filter((line) => !line.startsWith('Source: '));
  return new Set(
    lines
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [],
  );
}

describe('packs: the DBT snippets', () => {
  it('load whole, at least 40 of them on skills', () => {
    assert.deepEqual(dbt?.problems, []);
    assert.ok(snippets.length >= 80, `${snippets.length} snippets`);
    const skills = snippets.filter((snippet) => snippet.name.startsWith('DBT skill'));
    assert.ok(skills.length >= 40, `${skills.length} on skills`);
    for (const { prefix, body } of skills) assert.match(body, /^Source: .*\(\d{4}\)/m, `${prefix} names no source`);
  });

  it('are strict JSON, and every file is offered for Markdown and MDX', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const offered = manifest.contributes.snippets.map(
      (entry: { language: string; path: string }) => `${entry.language} ${entry.path}`,
    );
    for (const file of readdirSync(folder)) {
      assert.doesNotThrow(() => JSON.parse(readFileSync(join(folder, file), 'utf8')), file);
      for (const language of ['markdown', 'mdx']) {
        assert.ok(offered.includes(`${language} ./packs/dbt/snippets/${file}`), `${language} ${file}`);
      }
    }
  });

  it('have their own names and prefixes, by the scheme', () => {
    assert.equal(new Set(snippets.map((snippet) => snippet.prefix)).size, snippets.length);
    assert.equal(new Set(snippets.map((snippet) => snippet.name)).size, snippets.length);
    assert.deepEqual(
      faultsOf(({ prefix }) => (/^dbt(?:-[a-z]+)+$/.test(prefix) ? [] : ['is not dbt- and words'])),
      [],
    );
  });

  it('describe themselves in one sentence', () => {
    assert.deepEqual(
      faultsOf(({ description }) => [
        ...(/^[\p{Lu}].*\.$/u.test(description) ? [] : ['is not a sentence']),
        ...(description.length >= 30 && description.length <= 200 ? [] : [`${description.length} characters`]),
      ]),
      [],
    );
  });

  it('have stops from 1 on without a gap, and an end', () => {
    assert.deepEqual(
      faultsOf((snippet) => {
        const stops = [...new Set(stopsOf(nodesOf(snippet)))].sort((a, b) => a - b);
        const expected = stops.map((_, index) => index);
        return assertEqual(stops, expected) ? [] : [`stops ${stops.join(' ')}`];
      }),
      [],
    );
    assert.deepEqual(
      faultsOf((snippet) => (stopsOf(nodesOf(snippet)).length > 0 ? [] : ['has no stop to fill in'])),
      [],
    );
  });

  it('read well: no wrong form, no wording a clinician would wince at', () => {
    const index = buildTermIndex(dbt?.terms ?? []);
    const wince =
      /\b(?:commit(?:s|ted|ting)? suicide|suffer(?:s|ing)? from|addicts\b|abusers?|borderlines|manipulat|attention-seeking|non-?compliant|patients? who fail|cures?\b|cured|guarantee|proven|miracle|crazy|insane|just|simply|never|always)\b/i;
    assert.deepEqual(
      faultsOf(({ body, description }) => {
        const text = `${snippetText(body)}\n\n${description}`;
        return [
          ...findWrongForms(index, text).map((wrong) => `wrong form ${wrong.text}`),
          ...(wince.exec(text) ?? []).slice(0, 1),
        ];
      }),
      [],
    );
  });

  it('keep their sentences short', () => {
    assert.deepEqual(
      faultsOf(({ body }) =>
        snippetText(body)
          .split(/\n|(?<=[.!?]["”)]?)\s+/)
          .filter((sentence) => !/^(?:Source:|- .*Press|\||---|tags|description|<!--)/.test(sentence))
          .filter((sentence) => sentence.split(/\s+/).length > 32),
      ),
      [],
    );
  });

  it('say different things: no two share more than half their words', () => {
    const words = snippets.map((snippet) => ({ prefix: snippet.prefix, words: ownWords(snippet) }));
    const alike: string[] = [];
    words.forEach((a, at) => {
      for (const b of words.slice(at + 1)) {
        const shared = [...a.words].filter((word) => b.words.has(word)).length;
        const part = shared / Math.max(1, Math.min(a.words.size, b.words.size));
        if (part > 0.5) alike.push(`${a.prefix} and ${b.prefix}: ${Math.round(part * 100)} %`);
      }
    });
    assert.deepEqual(alike, []);
  });
});

function assertEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
