import assert from 'node:assert/strict';
import { defaultConfig } from '../../src/config/config.ts';
import { readSettings } from '../../src/config/editor-settings.ts';
import { frontMatterLayer } from '../../src/config/front-matter.ts';
import { configKey, explainOrigin, mergeConfig } from '../../src/config/merge.ts';
import { readProjectFile } from '../../src/config/project-file.ts';

describe('merging config', () => {
  const project = readProjectFile(
    'audience: clients\nrules:\n  run-on:\n    severity: hint\n    options: { words: 3 }\nexclude: [drafts/**]\nblog:\n  theme: plain\n',
    '.wisemark.yml',
  ).layer;

  it('is the defaults where nobody chose', () => {
    assert.deepEqual(mergeConfig([]), { config: defaultConfig, origins: {} });
  });

  it('lays front matter over editor over project, and remembers who chose', () => {
    const editor = readSettings({
      checks: { audience: 'general', rules: { 'run-on': 'warning' } },
      blog: { theme: '' },
    }).layer;
    const post = frontMatterLayer({ audience: 'Clinicians', disabledRules: ['style-adverb'] }).layer;
    const merged = mergeConfig([project, editor, post]);
    assert.equal(merged.config.audience, 'clinicians');
    assert.deepEqual(merged.config.rules, {
      'run-on': { severity: 'warning', options: { words: 3 } },
      'style-adverb': { severity: 'off' },
    });
    assert.deepEqual(merged.config.exclude, [...defaultConfig.exclude, 'drafts/**']);
    assert.equal(merged.config.blog.theme, 'plain');
    assert.equal(explainOrigin(merged, 'audience'), 'front matter');
    assert.equal(explainOrigin(merged, 'rules.run-on'), 'editor settings');
    assert.equal(explainOrigin(merged, 'blog.theme'), '.wisemark.yml:8');
    assert.equal(explainOrigin(merged, 'exclude'), '.wisemark.yml:6');
    assert.equal(explainOrigin(merged, 'region'), 'default');
  });

  it('leaves the keys of the editor that are not about checks alone, and tells a wrong one', () => {
    const read = readSettings({ preview: { lock: true }, checks: { audience: 'all', paused: 1 }, trace: 'off' });
    assert.deepEqual(read.layer.values, {});
    assert.deepEqual(read.problems, [
      'editor settings: "wisemark.checks.audience" must be "clinicians", "clients" or "general", not "all"; this key is left out',
    ]);
    for (const settings of [undefined, null, 3, 'x', [], { checks: [] }])
      assert.deepEqual(readSettings(settings).problems, []);
  });

  it('tells an audience in front matter that is none', () => {
    const read = frontMatterLayer({ audience: 'client', disabledRules: [] });
    assert.deepEqual(read.layer.values, {});
    assert.match(read.problems[0] ?? '', /did you mean "clients"/);
  });

  it('gives equal settings one key, whatever their order, and others another', () => {
    const first = mergeConfig([readProjectFile('rules: { a: off, b: hint }', '.wisemark.yml').layer]).config;
    const second = mergeConfig([readProjectFile('rules: { b: hint, a: off }', '.wisemark.yml').layer]).config;
    assert.equal(configKey(first), configKey(second));
    for (const text of [
      'audience: general',
      'rules: { a: hint }',
      'blog: { relatedCards: 1 }',
      'conditions: { x: person-first }',
    ]) {
      assert.notEqual(
        configKey(mergeConfig([readProjectFile(text, '.wisemark.yml').layer]).config),
        configKey(defaultConfig),
        text,
      );
    }
  });
});
