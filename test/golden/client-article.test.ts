import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { applyEdits } from '../../src/check/lint/fixes.ts';
import { createService } from '../../src/service/index.ts';

const article = `${process.env['WISEMARK_SHARED'] ?? '../shared'}/seed/article.txt`;
const runOns = ['radical:because', 'do.The', 'down.And', 'understanding.Not', 'problem.It'];

/** The real input of the main job; it is not ours to ship, so this part needs it beside the checkout. */
describe('the client’s own article', function () {
  before(function () {
    if (!existsSync(article)) this.skip();
  });

  async function open() {
    const service = createService();
    const imported = await service.importArticle({ name: 'article.txt', bytes: readFileSync(article), format: 'auto' });
    return { service, text: imported.markdown, report: service.open('article.md', imported.markdown) };
  }

  it('shows its five run-ons, and nothing on quoted labels', async () => {
    const { text, report } = await open();
    assert.deepEqual(report.findings.filter(({ rule }) => rule === 'run-on').map((finding) => finding.text), runOns);
    for (const finding of report.findings) {
      assert.equal(finding.text, text.slice(finding.offset, finding.endOffset));
      assert.ok(!/difficult|resistant/.test(finding.text), finding.text);
    }
    const hard = report.findings.filter(({ rule }) => rule === 'hard-sentence').length;
    assert.ok(hard <= report.metrics.sentences / 10, `${hard} hard sentences of ${report.metrics.sentences}`);
  });

  it('is the same after the safe fixes but for five spaces', async () => {
    const { service, text } = await open();
    const fixed = applyEdits(text, service.safeEdits('article.md'));
    const expected = runOns.reduce((result, words) => result.replace(words, words.replace(/[.:]/, '$& ')), text);
    assert.equal(fixed, expected);
    assert.ok(!service.open('article.md', fixed).findings.some(({ rule }) => rule === 'run-on'));
  });
});
