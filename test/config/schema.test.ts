import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { choiceReaders } from '../../src/config/choices.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { readProjectFile } from '../../src/config/project-file.ts';

const schema = JSON.parse(readFileSync('schemas/wisemark.schema.json', 'utf8'));
const accepts = new Ajv({ allErrors: true }).compile(schema);

describe('schema of the project file', () => {
  it('knows the keys that the reader knows, and their defaults', () => {
    assert.deepEqual(
      Object.keys(schema.properties).sort(),
      [...Object.keys(choiceReaders), 'extends', '$schema'].sort(),
    );
    assert.deepEqual(Object.keys(schema.properties.blog.properties).sort(), Object.keys(defaultConfig.blog).sort());
    for (const key of ['audience', 'language', 'region'] as const)
      assert.equal(schema.properties[key].default, defaultConfig[key]);
    for (const key of ['theme', 'relatedCards', 'static', 'url'] as const) {
      assert.equal(schema.properties.blog.properties[key].default, defaultConfig.blog[key]);
    }
    assert.ok(accepts(defaultConfig), JSON.stringify(accepts.errors));
  });

  it('takes and refuses what the reader does', () => {
    for (const data of [
      {},
      { audience: 'clients', rules: { a: 'off', b: { severity: 'error', options: { x: 1 } }, c: false } },
      { audience: 'all' },
      { audiense: 'clients' },
      { region: 'USA' },
      { rules: { a: 'loud' } },
      { rules: { a: { level: 'hint' } } },
      { rules: [] },
      { conditions: { autism: 'identity-first' } },
      { conditions: { autism: 'both' } },
      { blog: { posts: 'a/*.md', relatedCards: 3 } },
      { blog: { relatedCards: 99 } },
      { blog: { relatedCards: '3' } },
      { blog: { fields: { image: ['teaser'] } } },
      { blog: { fields: { image: 3 } } },
      { exclude: ['+(a)*'] },
      { exclude: ['drafts/**'], extends: 'team.yml', packs: ['./p'] },
      { packs: [''] },
    ]) {
      const { problems } = readProjectFile(JSON.stringify(data), '.wisemark.json');
      assert.equal(accepts(data), problems.length === 0, `${JSON.stringify(data)}: ${problems.join('; ')}`);
    }
  });
});
