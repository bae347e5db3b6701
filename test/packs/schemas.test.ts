import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, it } from 'mocha';
import { parse } from 'yaml';

const ajv = new Ajv();
const compiled = new Map<string, ValidateFunction>();
function validator(name: string): ValidateFunction {
  const validate =
    compiled.get(name) ?? ajv.compile(JSON.parse(readFileSync(join('schemas', `${name}.schema.json`), 'utf8')));
  compiled.set(name, validate);
  return validate;
}

/** What the editor's schema says of a value; empty: it is fine. */
function judge(schema: 'terms' | 'rules', value: unknown): string {
  const validate = validator(schema);
  return validate(value) ? '' : ajv.errorsText(validate.errors, { dataVar: schema });
}
function files(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

describe('packs: schemas', () => {
  it('take every file that ships', () => {
    const terms = files(join('packs', 'dbt', 'terms'));
    assert.ok(terms.length > 10);
    for (const file of terms) assert.equal(judge('terms', parse(readFileSync(file, 'utf8'))), '', file);
    for (const file of files(join('packs', 'clinical', 'rules'))) {
      assert.equal(judge('rules', parse(readFileSync(file, 'utf8'))), '', file);
    }
  });

  it('refuse what the loader would leave out or warn of', () => {
    const term = { term: 'A', kind: 'k', module: 'm', definition: 'D.', source: 'x' };
    assert.equal(judge('terms', [term]), '');
    assert.equal(judge('terms', { module: 'm', kind: 'k', terms: [{ term: 'A', definition: 'D.', source: 'x' }] }), '');
    for (const slip of [
      { ...term, variant: ['b'] },
      { ...term, definition: 1 },
      { term: 'A' },
      { ...term, term: '' },
    ]) {
      assert.notEqual(judge('terms', [slip]), '', JSON.stringify(slip));
    }
    const rule = {
      id: 'a-b',
      severity: 'warning',
      message: 'm',
      why: 'w',
      sources: ['x'],
      phrases: ['p'],
      bad: ['p'],
      good: ['q'],
    };
    assert.equal(judge('rules', { category: 'blame', rules: [rule] }), '');
    for (const slip of [
      { ...rule, id: 'A B' },
      { ...rule, severity: 'bad' },
      { ...rule, sources: [] },
      { ...rule, x: 1 },
    ]) {
      assert.notEqual(judge('rules', { category: 'blame', rules: [slip] }), '', JSON.stringify(slip));
    }
  });
});
