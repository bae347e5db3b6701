import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { BlockDrawer } from '../../../src/blog/page/block-drawer.ts';
import { pageDocument } from '../../../src/blog/page/page-document.ts';
import { editPost, parsePost } from '../../../src/text/parse/parse.ts';
import { draw, onePixel } from './draw.ts';
import { elementsOf, withClass, wordsOf } from './html-tree.ts';

const folder = 'test/blog/page/golden';

function findingAt(text: string, words: string, rule = 'rule') {
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, words);
  return { rule, severity: 'warning', message: `About “${words}”`, offset, endOffset: offset + words.length };
}

async function marksOf(text: string, ...words: readonly string[]) {
  const page = await draw(text, { findings: words.map((each) => findingAt(text, each)) });
  return withClass(elementsOf(page.html), 'wisemark-finding');
}

describe('the page', () => {
  it('is the golden one for a small post', async () => {
    const text = readFileSync(`${folder}/small.md`, 'utf8').replaceAll('\r\n', '\n');
    const page = await draw(text, {
      files: { '/blog/images/shore.png': onePixel },
      findings: [findingAt(text, 'commit suicide', 'suicide-commit')],
      cards: [
        {
          path: '/blog/posts/next.md',
          title: 'The next post',
          url: '/blog/next',
          excerpt: 'What it says.',
          image: 'images/shore.png',
          alt: 'A shore',
          score: 0.4,
          reasons: ['same category'],
          chosen: false,
        },
      ],
    });
    if (process.env['UPDATE_GOLDEN']) writeFileSync(`${folder}/small.html`, page.html);
    assert.equal(page.html, readFileSync(`${folder}/small.html`, 'utf8').replaceAll('\r\n', '\n'));
    assert.deepEqual(page.problems, ['Image not found: images/none.png']);
    assert.equal(page.title, 'Riding the wave');
  });

  it('marks exactly the words of a finding, wherever they stand', async () => {
    const cases: readonly [text: string, words: string, marks: readonly string[]][] = [
      ['They commit suicide here.', 'commit suicide', ['commit suicide']],
      ['They **commit** suicide here.', '**commit** suicide', ['commit', ' suicide']],
      ['A &amp; B &mdash; C\\* D end.', 'D end', ['D end']],
      ['A &amp; B &mdash; C\\* D end.', 'C\\* D', ['C* D']],
      ['> One line\n> and another end', 'another', ['another']],
      ['> One line\n> and another end', 'line\n> and', ['line\nand']],
      ['- item\n  goes on here', 'goes', ['goes']],
      ['# A heading here\n\nx', 'heading', ['heading']],
      ['| a | bad word |\n|---|---|\n| c | worse word |', 'worse', ['worse']],
      ['Words <b>in raw</b> text', 'raw', ['raw']],
      ['See https://example.org/path now', 'example.org', ['example.org']],
      ['Note[^1]\n\n[^1]: In the note.', 'In the', ['In the']],
      ['Some `code here` done', 'code here', []],
      ['---\ntitle: In here\n---\n\nBody', 'In here', []],
      ['One.\r\n\r\nTwo lines\r\nof text', 'lines\r\nof', ['lines\nof']],
    ];
    for (const [text, words, expected] of cases) {
      assert.deepEqual((await marksOf(text, words)).map(wordsOf), expected, JSON.stringify([text, words]));
    }
  });

  it('nests marks that overlap, and makes one stop for the Tab key of each', async () => {
    const text = 'A hard sentence with suicide in it.';
    const marks = await marksOf(text, text, 'suicide');
    assert.deepEqual(marks.map(wordsOf), ['A hard sentence with ', 'suicide', 'suicide', ' in it.']);
    assert.equal(marks.filter((mark) => 'tabIndex' in mark.properties).length, 2);
    assert.equal(marks[0]?.properties['title'], `About “${text}”`);
  });

  it('says of each block where it stands', async () => {
    const text = '---\ntitle: T\n---\n\nFirst.\n\nSecond.\n';
    const blocks = withClass(elementsOf((await draw(text)).html), 'block');
    const places = blocks.map((block) => [block.properties['dataSourceStart'], block.properties['dataSourceEnd']]);
    const words = places.map(([start, end]) => text.slice(Number(start), Number(end)));
    assert.deepEqual(words, ['First.', 'Second.']);
  });

  it('joins links, notes and raw HTML across blocks', async () => {
    const page = await draw(
      'A [link][1] and a note[^n].\n\n[1]: https://example.org\n\n[^n]: Said *here*.\n\n<details>\n<summary>S</summary>\n\nIn **it**.\n\n</details>\n',
    );
    assert.match(page.html, /<a href="https:\/\/example\.org">link<\/a>/);
    assert.match(page.html, /<li id="user-content-fn-n"[^>]*><p>Said <em>here<\/em>\./);
    assert.match(page.html, /href="#user-content-fn-n" id="user-content-fnref-n"/);
    assert.match(page.html, /<summary>S<\/summary>.*In <strong>it<\/strong>.*<\/details>/s);
  });

  it('takes the title from the first heading where front matter has none', async () => {
    const page = await draw('# Own title\n\nBody.');
    assert.equal(page.title, 'Own title');
    assert.equal(page.html.match(/Own title/g)?.length, 1);
  });

  it('draws an empty post', async () => {
    const page = await draw('');
    assert.equal(page.title, 'sample');
    assert.match(page.html, /no text yet/);
  });

  it('gives the same page from a warm cache as from a cold one', async () => {
    const drawer = new BlockDrawer();
    const pieces = fc.constantFrom(
      'word ',
      '\n\n',
      '**',
      '`',
      '[a][1]',
      '[^1]',
      '[1]: /x\n',
      '[^1]: n\n',
      '<b>',
      '</b>',
      '> ',
      '- ',
      '![](a.png)',
      '<details>',
      '\n</details>\n',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(pieces, { maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(60), pieces), { maxLength: 4 }),
        async (start, edits) => {
          let post = parsePost(start.join(''));
          for (const [at, text] of edits) {
            const offset = Math.min(at, post.text.length);
            post = editPost(post, { start: offset, end: offset, text });
            const findings = [
              { rule: 'r', severity: 'hint', message: 'm', offset: 2, endOffset: Math.min(9, post.text.length) },
            ];
            const warm = await draw('', { post, drawer, findings });
            assert.equal(warm.html, (await draw(post.text, { findings })).html);
          }
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it('draws any text without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 200, unit: fc.constantFrom(...'ab \n#*_`[]()<>!-|&;:\\~^{}%"\'\0=') }),
        async (text) => {
          await draw(text, { findings: [{ rule: 'r', severity: 'hint', message: 'm', offset: 1, endOffset: 5 }] });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('pictures', () => {
  const image = async (source: string, options: Parameters<typeof draw>[1] = {}) =>
    (await draw(`---\ntitle: T\n---\n\n![Alt](${source})`, options)).html.match(
      /<p>(.*)<\/p>\n?<\/div>|<div class="block"[^>]*><p>(.*?)<\/p>/,
    )?.[0] ?? '';

  it('are found beside the post, in the static folder and at the root', async () => {
    for (const [source, path, staticFolder] of [
      ['a.png', '/blog/posts/a.png', ''],
      ['../images/a%20b.png', '/blog/images/a b.png', ''],
      ['/img/a.png?v=2', '/blog/public/img/a.png', 'public'],
      ['/img/a.png', '/blog/img/a.png', ''],
      ['images\\a.png', '/blog/posts/images/a.png', ''],
    ] as const) {
      assert.match(
        await image(source, { files: { [path]: onePixel }, staticFolder }),
        /src="data:image\/png;base64,/,
        source,
      );
    }
  });

  it('become links where the page can load them', async () => {
    const html = await image('../i/a b.png'.replace(' ', '%20'), {
      files: { '/blog/i/a b.png': onePixel },
      images: { kind: 'link', from: 'file:///blog', to: 'https://files.test/blog/' },
    });
    assert.match(html, /src="https:\/\/files\.test\/blog\/i\/a%20b\.png"/);
  });

  it('are named in place where they are missing, no picture, too large, or on the web', async () => {
    assert.match(await image('images/x.png'), /Image not found: images\/x\.png/);
    assert.match(
      await image('a.png', { files: { '/blog/posts/a.png': new TextEncoder().encode('words') } }),
      /Not an image/,
    );
    const large = new Uint8Array(6 * 1024 * 1024);
    large.set(onePixel);
    assert.match(await image('a.png', { files: { '/blog/posts/a.png': large } }), /too large.*6\.0 MB/);
    assert.match(
      await image('https://example.org/a.png'),
      /on the web, not loaded here: https:\/\/example\.org\/a\.png/,
    );
  });
});

describe('the document', () => {
  it('stands alone under a policy that loads nothing', async () => {
    const page = await draw('---\ntitle: A "quoted" <title>\ndescription: Dek\n---\n\nBody.', {
      blogUrl: 'https://example.org/blog/',
    });
    const html = pageDocument(page, { scriptless: true });
    const elements = elementsOf(html);
    assert.ok(html.startsWith('<!doctype html>\n<html lang="en-US">'));
    assert.equal(
      elements
        .find((element) => element.tagName === 'title')
        ?.children.map(wordsOf)
        .join(''),
      'A "quoted" <title>',
    );
    const policy = elements.find((element) => element.properties['httpEquiv'] !== undefined);
    assert.match(
      String(policy?.properties['content']),
      /^default-src 'none'; img-src data:; style-src 'unsafe-inline'/,
    );
    assert.match(
      html,
      /<link rel="canonical" href="https:&#47;|<link rel="canonical" href="https:\/\/example\.org\/blog\/sample">/,
    );
    assert.ok(!/url\(|@import/.test(page.css));
  });
});
