// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are snippet bodies, whose placeholders look like templates.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { globMatches } from '../../src/packs/glob.ts';
import { packLimits } from '../../src/packs/limits.ts';
import { loadPack } from '../../src/packs/load.ts';

const source = { org: 'Org', title: 'Title', url: 'https://example.org/', basis: 'read' };
const rule = {
  id: 'no-blame',
  severity: 'warning',
  message: 'Say it another way.',
  why: 'It blames.',
  sources: ['org'],
  phrases: ['bad word'],
  bad: ['A bad word.'],
  good: ['A good word.'],
};
const term = { term: 'GIVE', kind: 'acronym', module: 'm', definition: 'A skill.', source: 'org' };

function pack(files: Readonly<Record<string, unknown>>, origin?: 'team' | 'built-in') {
  const manifest = { prefix: 'p', snippets: ['s/*.code-snippets'], terms: ['t/**/*.yml'], rules: ['r/*.yml'] };
  return loadPack({ name: 'p', files: { 'package.json': { wisemark: manifest }, ...files } }, origin);
}
const terms = (...list: unknown[]) => ({ 't/a.yml': { sources: { org: source }, terms: list } });
const rules = (...list: unknown[]) => ({ 'r/a.yml': { category: 'blame', sources: { org: source }, rules: list } });

describe('packs: load', () => {
  it('reads terms, rules and snippets by the globs of the manifest', () => {
    const loaded = pack({
      ...terms({ ...term, expansion: 'G be Gentle; I act Interested', wrong: 'GIFE' }),
      ...rules(rule),
      's/a.code-snippets': {
        Name: { prefix: ['p-a', 'p-b'], body: ['one ${1:two}', 'three'], description: 'What for.' },
      },
      'other/b.yml': { rules: 'not read' },
    });
    assert.deepEqual(loaded.problems, []);
    assert.deepEqual(loaded.terms[0]?.expansion, [
      { letter: 'G', word: 'be Gentle' },
      { letter: 'I', word: 'act Interested' },
    ]);
    assert.deepEqual(loaded.terms[0]?.wrongForms, ['GIFE']);
    assert.deepEqual(loaded.terms[0]?.source, source);
    assert.deepEqual(loaded.rules[0]?.sources, [source]);
    assert.equal(loaded.rules[0]?.category, 'blame');
    assert.deepEqual(loaded.snippets, [
      {
        pack: 'p',
        name: 'Name',
        prefix: 'p-a',
        body: 'one ${1:two}\nthree',
        description: 'What for.',
        aliases: ['p-b'],
      },
    ]);
  });

  it('leaves out a broken entry with one line and goes on', () => {
    const broken: readonly (readonly [Record<string, unknown>, RegExp])[] = [
      [
        terms({ ...term, definition: 5 }, { ...term, term: 'FAST' }),
        /t\/a\.yml, "GIVE": "definition" should be .*left out/,
      ],
      [terms({ ...term, definition: undefined }, { ...term, term: 'FAST' }), /"definition" .*left out/],
      [terms({ term: 'X' }, { ...term, term: 'FAST' }), /"X": "kind" is missing; add it\./],
      [terms({ ...term, source: 'else' }, { ...term, term: 'FAST' }), /source "else" is not among/],
      [terms({ ...term, source: { ...source, url: 'javascript:alert(1)' } }, term), /source.* should be/],
      [terms('words', term), /"entry 1": should be a map/],
    ];
    for (const [files, expected] of broken) {
      const loaded = pack(files);
      assert.equal(loaded.terms.length, 1, JSON.stringify(files));
      assert.equal(loaded.problems.length, 1, loaded.problems.join('\n'));
      assert.match(loaded.problems[0] ?? '', expected);
    }
  });

  it('warns of unknown keys and keeps the entry', () => {
    const loaded = pack({ ...terms({ ...term, variant: ['x'] }), ...rules({ ...rule, fix: 'x' }) });
    assert.equal(loaded.terms.length, 1);
    assert.equal(loaded.rules.length, 1);
    assert.match(loaded.problems[0] ?? '', /does not know "variant"/);
    assert.match(loaded.problems[1] ?? '', /"no-blame": does not know "fix"/);
  });

  it('refuses severity error in built-in content only', () => {
    const strict = { ...rule, severity: 'error' };
    assert.equal(pack(rules(strict)).rules[0]?.severity, 'error');
    const builtIn = pack(rules(strict), 'built-in');
    assert.equal(builtIn.rules[0]?.severity, 'warning');
    assert.equal(builtIn.problems.length, 1);
  });

  it('keeps the first of two with the same name, and says so', () => {
    const loaded = pack(rules(rule, { ...rule, why: 'Second.' }));
    assert.equal(loaded.rules.length, 1);
    assert.equal(loaded.rules[0]?.why, 'It blames.');
    assert.match(loaded.problems[0] ?? '', /"no-blame": stands twice/);
  });

  it('refuses snippets that VS Code could not expand as meant', () => {
    const bodies = ['${1:open', '${1|a,b}', '${1|a,,b|}', '${}', '${name|a|}', '${1?}', '${1:${2:x}', '${1/a/b}'];
    for (const body of bodies) {
      const loaded = pack({ 's/a.code-snippets': { Name: { prefix: 'p', body } } });
      assert.equal(loaded.snippets.length, 0, body);
      assert.equal(loaded.problems.length, 1, body);
    }
    const fine = [
      'costs \\$5 and \\} \\\\',
      '${1|one\\, two,three|}',
      '${TM_FILENAME_BASE/^(.)/${1:/upcase}/g}',
      '$1 $0',
    ];
    for (const body of fine) {
      assert.deepEqual(pack({ 's/a.code-snippets': { Name: { prefix: 'p', body } } }).problems, [], body);
    }
  });

  it('survives any shape and keeps to its limits', () => {
    const anything: readonly unknown[] = [null, 1, 'x', [], {}, { terms: {} }, { rules: [null, 1, []] }, [[[]]]];
    for (const value of anything) {
      const loaded = pack({ 't/a.yml': value, 'r/a.yml': value, 's/a.code-snippets': value });
      assert.equal(loaded.rules.length + loaded.terms.length + loaded.snippets.length, 0);
      assert.ok(loaded.problems.every((line) => !line.includes('\n')));
    }
    assert.equal(loadPack({ name: 'x', files: {} }).problems.length, 1);
    const many = Array.from({ length: packLimits.entries + 5 }, (_, index) => ({ ...term, term: `T${index}` }));
    assert.equal(pack(terms(...many)).terms.length, packLimits.entries);
    const bad = Array.from({ length: 1000 }, () => 'x');
    assert.equal(pack(terms(...bad)).problems.length, packLimits.problems + 1);
  });

  it('prints no control characters of a pack', () => {
    const loaded = pack(terms({ ...term, term: 'a\n\u001b[31mb', definition: 1 }));
    assert.ok(!/[\p{Cc}]/u.test(loaded.problems[0] ?? ''));
  });
});

describe('packs: globs', () => {
  it('match as in VS Code settings', () => {
    for (const [glob, path, expected] of [
      ['terms/*.yml', 'terms/a.yml', true],
      ['./terms/*.yml', 'terms/a.yml', true],
      ['terms/*.yml', 'terms/b/a.yml', false],
      ['**/*.yml', 'a.yml', true],
      ['**/*.yml', 'x/y/a.yml', true],
      ['terms/**', 'terms/x/y', true],
      ['terms/?.yml', 'terms/a.yml', true],
      ['a*b*c', 'axxbxxc', true],
      ['a*b*c', 'axxbxx', false],
      ['terms/a.yml', 'terms/axyml', false],
    ] as const) {
      assert.equal(globMatches(glob, path), expected, `${glob} ${path}`);
    }
  });

  it('stay fast on hostile patterns', () => {
    const start = performance.now();
    globMatches(`${'*a'.repeat(140)}b`, 'a'.repeat(5000));
    globMatches('**/'.repeat(90), 'a/'.repeat(2000));
    assert.ok(performance.now() - start < 200);
  });
});
