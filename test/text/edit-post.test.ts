import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editPost, parsePost } from '../../src/text/parse/parse.ts';
import type { Post } from '../../src/text/parse/post.ts';
import { randomEdits, randomText } from './random-markdown.ts';

/** Everything of a post but line numbers, which count from wherever reading began and are not used. */
function plain(post: Post): unknown {
  const blocks = post.blocks.map(({ start, end, content }) => ({ start, end, ...content }));
  return JSON.parse(JSON.stringify({ ...post, blocks }, (key, value) => (key === 'line' ? undefined : value)));
}

describe('editing a post', () => {
  it('equals reading the new text afresh', function () {
    this.timeout(3_600_000);
    fc.assert(
      fc.property(randomText, fc.array(randomEdits, { minLength: 1, maxLength: 12 }), (text, edits) => {
        let post = parsePost(text);
        for (const edit of edits) {
          const start = Math.floor(edit.at * post.text.length);
          const end = Math.min(post.text.length, start + edit.remove);
          post = editPost(post, { start, end, text: edit.insert });
          assert.deepEqual(
            plain(post),
            plain(parsePost(post.text)),
            JSON.stringify({ edit: { start, end, text: edit.insert } }),
          );
        }
      }),
      { numRuns: Number(process.env['WISEMARK_RUNS'] ?? 300), verbose: false },
    );
  });

  it('reads a block again whose words are the same but not its indent', () => {
    const text = 'One.\n\nTwo.\n\n- a\n\n      b\n\nThree.\n\nFour.\n';
    const at = text.indexOf('- a');
    const edited = editPost(parsePost(text), { start: at, end: at, text: '  ' });
    assert.deepEqual(plain(edited), plain(parsePost(edited.text)));
  });

  it('does not begin to read where what stands before decides what a line begins', () => {
    // After indented code an empty marker, a number other than one and a lone tag begin no list and no HTML.
    for (const line of ['*\nlazy', '2. second', '<b>raw</b>']) {
      const text = `One.\n\n- x\n\n      code\n\n${line}\n\nTwo.\n\n    code\n\n${line}\n\nThree.\n\nFour.\n`;
      for (const word of ['Two', 'Three', 'Four']) {
        const at = text.indexOf(word) + 1;
        const edited = editPost(parsePost(text), { start: at, end: at, text: 'x' });
        assert.deepEqual(plain(edited), plain(parsePost(edited.text)), `${line} before ${word}`);
      }
    }
  });

  it('keeps the contents of the blocks it did not touch', () => {
    const post = parsePost('# A\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n');
    const edited = editPost(post, {
      start: post.text.indexOf('Three') + 2,
      end: post.text.indexOf('Three') + 2,
      text: 'x',
    });
    const kept = edited.blocks.filter((block) => post.blocks.some((old) => old.content === block.content));
    assert.equal(kept.length, post.blocks.length - 1);
  });
});
