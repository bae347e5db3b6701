import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createService } from '../../src/service/index.ts';
import { randomEdits, randomText } from '../text/random-markdown.ts';

/** Law 3: an edited document with warm caches gives exactly the report of the same text opened fresh. */
describe('an edited document', () => {
  it('has the report of the same text opened fresh', function () {
    this.timeout(3_600_000);
    const fresh = createService();
    fc.assert(
      fc.property(randomText, fc.array(randomEdits, { minLength: 1, maxLength: 12 }), (text, edits) => {
        const warm = createService();
        let current = text;
        warm.open('post.md', text);
        for (const edit of edits) {
          const start = Math.floor(edit.at * current.length);
          const end = Math.min(current.length, start + edit.remove);
          current = current.slice(0, start) + edit.insert + current.slice(end);
          const report = warm.edit('post.md', [{ start, end, text: edit.insert }]);
          assert.equal(warm.text('post.md'), current);
          assert.deepEqual(report, fresh.open('post.md', current));
          for (const finding of report.findings) {
            assert.equal(finding.text, current.slice(finding.offset, finding.endOffset));
            for (const change of finding.fixes.flatMap((fix) => fix.edits))
              assert.ok(change.offset <= change.endOffset && change.endOffset <= current.length);
          }
        }
      }),
      { numRuns: Number(process.env['WISEMARK_RUNS'] ?? 300) },
    );
  });
});
