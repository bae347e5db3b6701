import assert from 'node:assert/strict';
import { readProjectFile } from '../../src/config/project-file.ts';

describe('project file', () => {
  it('reads every key of the contract', () => {
    const file = readProjectFile(
      [
        'audience: clients',
        'language: en-GB',
        'region: gb',
        'extends: ./team.yml',
        'rules:',
        '  run-on: off',
        '  suicide-commit: error',
        '  long-sentence:',
        '    severity: hint',
        '    options:',
        '      words: 30',
        'conditions:',
        '  autism: identity-first',
        'packs: [./packs/clinic]',
        'blog:',
        '  posts: ["posts/*.md"]',
        '  theme: plain',
        '  relatedCards: 3',
        '  static: public',
        '  url: /articles/',
        '  fields:',
        '    image: [teaser]',
        'exclude:',
        '  - drafts/**',
      ].join('\n'),
      '.wisemark.yml',
    );
    assert.deepEqual(file.problems, []);
    assert.deepEqual(file.extends, ['./team.yml']);
    assert.deepEqual(file.layer.values, {
      audience: 'clients',
      language: 'en-GB',
      region: 'GB',
      rules: {
        'run-on': { severity: 'off' },
        'suicide-commit': { severity: 'error' },
        'long-sentence': { severity: 'hint', options: { words: 30 } },
      },
      conditions: { autism: 'identity-first' },
      packs: ['./packs/clinic'],
      blog: {
        posts: ['posts/*.md'],
        theme: 'plain',
        relatedCards: 3,
        static: 'public',
        url: '/articles/',
        fields: { image: ['teaser'] },
      },
      exclude: ['drafts/**'],
    });
    assert.equal(file.layer.lines['rules.suicide-commit'], 7);
    assert.equal(file.layer.lines['exclude.0'], 24);
  });

  it('costs a wrong value its own key only, and says where it stands', () => {
    const file = readProjectFile(
      'audience: everyone\nlanguage: 3\nrules:\n  a: loud\n  b: hint\nregion: US\n',
      'x/.wisemark.yml',
    );
    assert.deepEqual(file.layer.values, { rules: { b: { severity: 'hint' } }, region: 'US' });
    assert.deepEqual(file.problems, [
      'x/.wisemark.yml:1: "audience" must be "clinicians", "clients" or "general", not "everyone"; this key is left out',
      'x/.wisemark.yml:2: "language" must be "en-US" or "en-GB", not 3; this key is left out',
      'x/.wisemark.yml:4: "rules.a" must be "error", "warning", "information", "hint" or "off", not "loud"; this key is left out',
    ]);
  });

  it('names the key that was likely meant', () => {
    const file = readProjectFile('audiense: clients\nblog:\n  theem: plain\n', '.wisemark.yml');
    assert.deepEqual(file.layer.values, { blog: {} });
    assert.deepEqual(file.problems, [
      '.wisemark.yml:1: "audiense" is not a key that Wisemark knows; did you mean "audience"?',
      '.wisemark.yml:3: "blog.theem" is not a key that Wisemark knows; did you mean "theme"?',
    ]);
  });

  it('says in one line what is not YAML or JSON', () => {
    for (const [text, path, line] of [
      ['audience: [clients\nrules: {', '.wisemark.yml', 2],
      ['{\n "audience": "clients",\n', '.wisemark.json', 3],
      ['audience: clients\n', '.wisemark.json', 1],
    ] as const) {
      const { problems, layer } = readProjectFile(text, path);
      assert.equal(problems.length, 1, path);
      assert.ok(problems[0]?.startsWith(`${path}:${line}: this is not valid`), problems[0]);
      assert.ok(!problems[0]?.includes('\n'));
      assert.deepEqual(layer.values, {});
    }
  });

  it('reads JSON with tabs, and an empty file as no choice', () => {
    assert.deepEqual(readProjectFile('{\n\t"audience": "general"\n}', '.wisemark.json').layer.values, {
      audience: 'general',
    });
    assert.deepEqual(readProjectFile('# nothing yet\n', '.wisemark.yml'), {
      layer: { origin: '.wisemark.yml', values: {}, lines: {} },
      problems: [],
      extends: [],
    });
    assert.equal(readProjectFile('- a\n- b\n', '.wisemark.yml').problems.length, 1);
  });

  it('bears hostile text', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
      .join('\n')}\n`;
    for (const text of [
      bomb,
      '['.repeat(50_000),
      'a'.repeat(300_000),
      '{'.repeat(5000),
      '- '.repeat(100_000),
      '? '.repeat(100_000),
      Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      '__proto__: { audience: clients }\n',
      'constructor: 1',
    ]) {
      const { problems } = readProjectFile(text, '.wisemark.yml');
      assert.ok(problems.length > 0, text.slice(0, 20));
      assert.ok(problems.every((problem) => problem.length < 400 && !problem.includes('\n')));
    }
    assert.equal(({} as Record<string, unknown>)['audience'], undefined);
    const rules = readProjectFile('rules:\n  __proto__: off\n', '.wisemark.yml').layer.values.rules;
    assert.equal(Object.getPrototypeOf(rules ?? {}), Object.prototype);
  });

  it('takes no glob that could run away', () => {
    const file = readProjectFile('exclude: ["+(a|aa)*", "**/*.md"]\n', '.wisemark.yml');
    assert.deepEqual(file.layer.values.exclude, ['**/*.md']);
    assert.equal(file.problems.length, 1);
    assert.equal(readProjectFile(`exclude: ["${'*a'.repeat(9)}"]`, '.wisemark.yml').problems.length, 1);
  });
});
