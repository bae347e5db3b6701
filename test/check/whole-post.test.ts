import assert from 'node:assert/strict';
import { createService } from '../../src/service/index.ts';

/** Inserts `insert` at `at` in an open post and compares with the same text opened fresh; returns the rules found. */
function afterInsert(text: string, at: number, insert: string): string[] {
  const warm = createService();
  warm.open('post.md', text);
  const report = warm.edit('post.md', [{ start: at, end: at, text: insert }]);
  const current = text.slice(0, at) + insert + text.slice(at);
  assert.deepEqual(report, createService().open('post.md', current));
  return report.findings.map(({ rule }) => rule);
}

describe('rules about the whole post, while it is typed', () => {
  // Long enough to be a post: a line or two treats nothing.
  const walk = 'We went for a walk in the woods with a friend. '.repeat(4);
  const suicide = `Plain words.\n\n${walk}She spoke of suicide. He spoke of suicide too.\n`;

  it('know that a heading above makes a paragraph a reference', () => {
    assert.deepEqual(afterInsert(suicide, 0, ' '), ['crisis-resource-missing']);
    assert.deepEqual(afterInsert(suicide, 14, '## References\n\n'), []);
  });

  it('see a crisis line that is added blocks away', () => {
    assert.deepEqual(afterInsert(suicide, suicide.length, '\nCall or text 988.\n'), []);
  });

  it('move with the text above', () => {
    const text = '## A\n\nText.\n\n#### B\n\n![](a.png)\n\nERP helps.\n';
    assert.deepEqual(afterInsert(text, 0, 'One more line.\n\n'), ['heading-skip', 'image-alt', 'acronym-undefined']);
    assert.deepEqual(afterInsert(text, 12, 'Exposure and response prevention (ERP) helps.\n\n'), [
      'heading-skip',
      'image-alt',
    ]);
    assert.deepEqual(afterInsert(text, text.length, '\nExposure and response prevention (ERP) is old.\n'), [
      'heading-skip',
      'image-alt',
      'acronym-defined-late',
    ]);
  });

  it('forget what a later sentence takes back', () => {
    const story = 'A client of mine, a 34-year-old nurse from Dayton, left.\n';
    assert.deepEqual(afterInsert(story, story.length, '\nShe came back.\n'), ['client-identifier']);
    assert.deepEqual(afterInsert(story, story.length, '\nAll details have been changed.\n'), []);
  });

  it('let no finding on a title’s words hide that something is missing', () => {
    const rules = createService()
      .open('post.md', '# Why people commit suicide\n\nShe spoke of suicide.\n')
      .findings.map(({ rule }) => rule);
    assert.ok(rules.includes('crisis-resource-missing') && rules.includes('suicide-commit'), rules.join());
  });
});
