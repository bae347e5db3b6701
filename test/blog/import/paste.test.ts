import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToMarkdown } from '../../../src/blog/import/import.ts';

describe('import: pasted HTML', () => {
  it('makes clean lists of what a word processor copies', () => {
    const html = readFileSync(join(process.cwd(), 'test/blog/import/fixtures/word-clipboard.html'), 'utf8');
    assert.equal(
      htmlToMarkdown(html),
      '**Before** the group:\n\n- set out the chairs\n  - in a half circle\n\n1. open a window\n',
    );
  });

  it('reads bold and italic that an online editor writes as styles', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="guid"><p><span style="font-weight:400">plain </span>' +
      '<span style="font-weight:700">bold</span><span style="font-style:italic"> leaning</span></p></b>';
    assert.equal(htmlToMarkdown(html), 'plain **bold** *leaning*\n');
  });

  it('keeps a menu as words, since the writer chose what to copy', () => {
    assert.equal(
      htmlToMarkdown('<nav><a href="https://example.org/">Home</a></nav>'),
      '[Home](https://example.org/)\n',
    );
  });

  it('writes marks in words so that they stay words', () => {
    assert.equal(htmlToMarkdown('<p># one</p><p>a * b, x_y, &lt;div&gt;</p>'), '\\# one\n\na * b, x_y, \\<div>\n');
  });

  it('gives nothing for nothing', () => {
    assert.equal(htmlToMarkdown(''), '');
    assert.equal(htmlToMarkdown('<style>p{}</style>'), '');
  });
});
