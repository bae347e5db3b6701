import assert from 'node:assert/strict';
import type { Edit, FileReport } from '../../src/base/finding.ts';
import { mend } from '../../src/cli/fix.ts';
import { fileReport } from '../report/example.ts';

/** A service whose fixes are a function of the text. */
function serviceOf(start: string, fixes: (text: string) => readonly Edit[]) {
  let text = start;
  return {
    open: (_uri: string, next: string): FileReport => {
      text = next;
      return fileReport('a.md', []);
    },
    text: () => text,
    safeEdits: () => fixes(text),
  };
}

/** Every place of a word, replaced. */
function replacing(word: string, by: string): (text: string) => readonly Edit[] {
  return (text) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      offset: index,
      endOffset: index + word.length,
      text: by,
    }));
}

describe('mending a text', () => {
  it('goes on while one fix uncovers another, and names places in the text as it was', () => {
    const rounds = (text: string) => [
      ...replacing('ab', 'xyz')(text),
      ...(text.includes('ab') ? [] : replacing('q', '')(text)),
    ];
    const { text, changes } = mend(serviceOf('ab q\nab ab q\n', rounds), 'a.md');
    assert.equal(text, 'xyz \nxyz xyz \n');
    assert.deepEqual(
      changes.map(({ line, column, before, after }) => `${line}:${column} ${before}>${after}`),
      ['1:1 ab>xyz', '1:4 q>', '2:1 ab>xyz', '2:4 ab>xyz', '2:7 q>'],
    );
  });

  it('takes no edit that overlaps, runs backwards or leaves the text', () => {
    let asked = 0;
    const edits: readonly Edit[] = [
      { offset: 2, endOffset: 4, text: 'B' },
      { offset: 0, endOffset: 3, text: 'A' },
      { offset: 5, endOffset: 4, text: 'C' },
      { offset: 5, endOffset: 99, text: 'D' },
    ];
    const { text } = mend(
      serviceOf('012345', () => (asked++ === 0 ? edits : [])),
      'a.md',
    );
    assert.equal(text, 'A345');
  });

  it('ends with a fix that never does', () => {
    const { text } = mend(
      serviceOf('', (old) => [{ offset: old.length, endOffset: old.length, text: 'x' }]),
      'a.md',
    );
    assert.equal(text, 'x'.repeat(10));
    assert.deepEqual(mend(serviceOf('a', replacing('a', 'a')), 'a.md'), { text: 'a', changes: [] });
  });
});
