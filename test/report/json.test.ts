import assert from 'node:assert/strict';
import { jsonReport } from '../../src/report/json.ts';
import { fileReport, finding } from './example.ts';

const tool = { name: 'wisemark', version: '1.2.3' };

describe('JSON report', () => {
  it('is the contract, key for key', () => {
    const source = { org: 'O', title: 'T', url: 'https://example.org', basis: 'read' };
    const full = finding({
      severity: 'warning',
      fixes: [{ title: 'Mend', safe: true, edits: [{ offset: 0, endOffset: 1, text: 'y' }] }],
      sources: [source],
      state: 'suppressed',
      reason: 'a quotation',
    });
    const report = JSON.parse(jsonReport([fileReport('a.md', [full, finding({ offset: 4, endOffset: 5 })])], tool));
    assert.deepEqual(Object.keys(report), ['schema', 'tool', 'files', 'summary']);
    assert.equal(report.schema, 1);
    assert.deepEqual(report.tool, tool);
    assert.deepEqual(Object.keys(report.files[0]), ['path', 'metrics', 'findings', 'checklists', 'notChecked']);
    assert.deepEqual(
      Object.keys(report.files[0].findings[0]).join(' '),
      'rule category severity message why line column endLine endColumn offset endOffset text fixes url sources fingerprint state reason',
    );
    assert.deepEqual(report.files[0].findings[0].fixes, full.fixes);
    assert.deepEqual(report.files[0].findings[0].sources, [source]);
    assert.ok(!('reason' in report.files[0].findings[1]));
    assert.deepEqual(report.summary, { files: 1, error: 0, warning: 0, information: 0, hint: 1 });
  });

  it('is the same text whatever order the parts came in', () => {
    const first = finding({ offset: 3, endOffset: 4, rule: 'b' });
    const second = finding({ offset: 3, endOffset: 4, rule: 'a' });
    const third = finding({ offset: 1, endOffset: 9 });
    const one = jsonReport(
      [fileReport('b.md', [first, second, third]), fileReport('Z.md', []), fileReport('a.md', [])],
      tool,
    );
    const two = jsonReport(
      [fileReport('a.md', []), fileReport('b.md', [third, second, first]), fileReport('Z.md', [])],
      tool,
    );
    assert.equal(one, two);
    const read = JSON.parse(one);
    assert.deepEqual(
      read.files.map((file: { path: string }) => file.path),
      ['Z.md', 'a.md', 'b.md'],
    );
    assert.deepEqual(
      read.files[2].findings.map((entry: { rule: string }) => entry.rule),
      ['run-on', 'a', 'b'],
    );
  });
});
