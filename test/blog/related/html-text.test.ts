import assert from 'node:assert/strict';
import { excerptOf } from '../../../src/blog/related/excerpt.ts';
import { htmlText } from '../../../src/blog/related/html-text.ts';
import { parsePost } from '../../../src/text/parse/parse.ts';

describe('words in raw HTML', () => {
  const words = (source: string) => htmlText(source).replace(/\s+/g, ' ').trim();

  it('are the text without tags, comments, scripts and styles', () => {
    assert.equal(
      words('<p class="a">Wise <b>mind</b></p><!-- not this --><p>is&nbsp;yours &amp; mine</p>'),
      'Wise mind is yours & mine',
    );
    assert.equal(words('<STYLE>p { color: red }</STYLE>Text<script>if (a < b) run()</script > on'), 'Text on');
    assert.equal(words('before <!-- never closed'), 'before');
  });

  it('stand for a post whose paragraphs are HTML', () => {
    assert.equal(excerptOf(parsePost('<!--StartFragment-->Sleep comes first.\n\nMore.\n')), 'Sleep comes first.');
  });

  it('take linear time', () => {
    for (const piece of ['<', '<!--', '<script ', '&', '<a ']) {
      const begin = performance.now();
      htmlText(piece.repeat(100_000));
      assert.ok(performance.now() - begin < 1000, piece);
    }
  });
});
