import assert from 'node:assert/strict';
import { onlyAtLeast } from '../../src/report/sorted.ts';
import { stylishReport } from '../../src/report/stylish.ts';
import { fileReport, finding } from './example.ts';

const plain = { color: false };

describe('stylish report', () => {
  it('lists findings by file and sums up in plain words', () => {
    const text = stylishReport(
      [
        fileReport('posts/b.md', [
          finding({
            line: 12,
            column: 3,
            offset: 40,
            endOffset: 44,
            severity: 'warning',
            rule: 'suicide-commit',
            message: 'Say died by suicide.',
          }),
          finding({ line: 2, column: 14, offset: 9, endOffset: 10, fixes: [{ title: 'Mend', safe: true, edits: [] }] }),
        ]),
        fileReport('posts/a.md', []),
      ],
      plain,
    );
    assert.equal(
      text,
      [
        'posts/b.md',
        '  2:14  hint     A space is missing.   run-on',
        '  12:3  warning  Say died by suicide.  suicide-commit',
        '',
        '2 findings in 1 of 2 posts: 1 warning, 1 hint. 1 can be mended by --fix.',
        '',
      ].join('\n'),
    );
  });

  it('says so where there is nothing, and counts what was set aside', () => {
    assert.equal(stylishReport([fileReport('a.md', [])], plain), 'No findings in 1 post.\n');
    assert.equal(stylishReport([], plain), 'Nothing was checked.\n');
    assert.equal(
      stylishReport([fileReport('a.md', [finding({ state: 'suppressed', reason: 'a quotation' })])], plain),
      'No findings in 1 post. 1 finding set aside by a comment or baseline.\n',
    );
  });

  it('colours only when told, and never lets a text command the terminal', () => {
    const reports = [
      fileReport('a\u001B[31m.md', [finding({ message: 'Bell\u0007 and\nbreak \u001B]0;title\u0007 \u202E' })]),
    ];
    const bare = stylishReport(reports, plain);
    assert.ok(!/[\u0000-\u0009\u000B-\u001F\u007F\u202E]/.test(bare), JSON.stringify(bare));
    assert.equal(bare.split('\n').length, 5);
    const colored = stylishReport(reports, { color: true });
    assert.ok(colored.includes('\u001B[4m'));
    assert.ok(!colored.includes('\u001B]') && !colored.includes('\u0007'));
  });

  it('shows only what weighs enough when asked to be quiet', () => {
    const reports = [
      fileReport('a.md', [
        finding({ severity: 'information' }),
        finding({ severity: 'error', offset: 2, endOffset: 3 }),
      ]),
    ];
    assert.deepEqual(
      onlyAtLeast(reports, 'warning')[0]?.findings.map((entry) => entry.severity),
      ['error'],
    );
    assert.equal(onlyAtLeast(reports, 'information')[0]?.findings.length, 2);
  });
});
