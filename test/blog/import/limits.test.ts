import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { htmlToMarkdown, importArticle } from '../../../src/blog/import/import.ts';
import { bytesOf, lostWords, parts } from './words.ts';

const run = (name: string, bytes: Uint8Array) => importArticle({ name, bytes, format: 'auto' });

/** Milliseconds of the fastest of three runs. */
async function time(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

async function growsEvenly(make: (size: number) => string, name: string, size: number): Promise<void> {
  const small = bytesOf(make(size));
  const large = bytesOf(make(size * 8));
  await run(name, small);
  const before = await time(() => run(name, small));
  const after = await time(() => run(name, large));
  assert.ok(after < Math.max(before, 4) * 8 * 3, `8 times the input took ${(after / before).toFixed(1)} times as long`);
}

describe('import: Word documents', () => {
  it('reads headings, bold, lists and footnotes', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('Said in a group.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'A Room With Two Doors', heading: HeadingLevel.TITLE }),
            new Paragraph({
              children: [
                new TextRun('One door is '),
                new TextRun({ text: 'always', bold: true }),
                new TextRun(' open.'),
                new FootnoteReferenceRun(1),
              ],
            }),
            new Paragraph({ text: 'Which One', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({ text: 'the near one', bullet: { level: 0 } }),
            new Paragraph({ text: 'the far one', bullet: { level: 0 } }),
          ],
        },
      ],
    });
    const result = await run('room.docx', await Packer.toBuffer(document));
    const { data, body } = parts(result.markdown);
    assert.equal(result.problem, undefined);
    assert.deepEqual(data, { title: 'A Room With Two Doors' });
    assert.equal(
      body,
      '\nOne door is **always** open.[^1]\n\n## Which One\n\n- the near one\n- the far one\n\n[^1]: Said in a group.\n',
    );
    const sniffed = await importArticle({ name: '-', bytes: await Packer.toBuffer(document), format: 'auto' });
    assert.equal(sniffed.markdown, result.markdown);
  });

  it('says in one line what is wrong with a damaged one', async () => {
    const whole = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('x')] }] }));
    const garbled = new Uint8Array(whole);
    garbled.fill(7, 60, Math.min(3000, whole.length - 2000));
    for (const bytes of [
      whole.subarray(0, whole.length >> 1),
      garbled,
      bytesOf('PK\u0003\u0004 no zip'),
      bytesOf('words'),
    ]) {
      const result = await run('broken.docx', bytes);
      assert.equal(result.markdown, '');
      assert.match(result.problem ?? '', /^broken\.docx .+\.$/);
      assert.ok(!/\n| at /.test(result.problem ?? ''));
    }
  });

  it('turns away a zip that would swell, even where its table of contents lies', async () => {
    const bomb = zipOf('word/document.xml', Buffer.alloc(230 * 1024 * 1024, 32), 100);
    const result = await run('bomb.docx', bomb);
    assert.match(result.problem ?? '', /more than 200 MB/);
  }).timeout(20_000);
});

/** A zip of one packed file whose table of contents says it is `claimed` bytes long. */
function zipOf(name: string, content: Buffer, claimed: number): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe('import: limits and other forms', () => {
  it('says in one line what cannot be read', async () => {
    const cases: [string, Uint8Array, RegExp][] = [
      ['a.txt', Uint8Array.of(0x66, 0xfc, 0x72), /a\.txt is not UTF-8/],
      ['a.txt', new Uint8Array(20 * 1024 * 1024 + 1), /larger than 20 MB/],
      ['a.txt', new Uint8Array(), /empty/],
      ['a.txt', bytesOf(' \n\u00a0\n'), /no words/],
      ['a.html', bytesOf('<p> </p>'), /no words/],
      ['a.html', bytesOf('<i>'.repeat(400_001)), /tags/],
    ];
    for (const [name, bytes, problem] of cases) {
      const result = await run(name, bytes);
      assert.match(result.problem ?? '', problem);
      assert.equal(result.markdown, '');
    }
  });

  it('takes a byte-order mark off, and lets Markdown through as it is', async () => {
    const markdown = '---\ntitle: x\n---\r\n\n# A  heading\n* one\n';
    assert.equal((await run('a.md', bytesOf(`\ufeff${markdown}`))).markdown, markdown);
    assert.equal((await run('-', bytesOf(markdown))).markdown, markdown);
    assert.match(
      (await run('a.md', bytesOf('A Plain Title\n\nSome plain words.\n'))).markdown,
      /^---\ntitle: A Plain Title\n/,
    );
    assert.match((await run('-', bytesOf('<p>Some <b>bold</b> words.</p>'))).markdown, /\*\*bold\*\*/);
  });

  it('reads 50,000 nested elements without harm', async () => {
    const deep = `${'<div>'.repeat(50_000)}deep words${'</div>'.repeat(50_000)} after`;
    const start = performance.now();
    assert.deepEqual(lostWords('deep words after', await run('a.html', bytesOf(deep))), []);
    assert.match(htmlToMarkdown('<ul><li>'.repeat(50_000)) + htmlToMarkdown(`${'<blockquote>'.repeat(50_000)}x`), /x/);
    assert.ok(performance.now() - start < 5000);
  }).timeout(20_000);

  const shapes: [string, string, (size: number) => string][] = [
    ['lines', 'a.txt', (size) => 'A line of words that ends with a stop.\n\n'.repeat(size)],
    ['doubled lines', 'a.txt', (size) => 'Twice Told\nTwice Told\n'.repeat(size)],
    ['bullets', 'a.txt', (size) => '• one\n  ◦ two\n'.repeat(size)],
    ['sign-ups', 'a.txt', (size) => 'Join our email list today.\n'.repeat(size)],
    ['cards', 'a.txt', (size) => `Title\n\nRelated posts\n${`Label\nTitle\n${'word '.repeat(30)}\n`.repeat(size)}`],
    ['one long line of marks', 'a.txt', (size) => '* _ [ ` < & ~ # '.repeat(size)],
    ['empty lines', 'a.txt', (size) => `- a${'\n'.repeat(size * 10)}- b`],
    ['paragraphs', 'a.html', (size) => '<p>Some <b>bold</b> and <a href="/x">linked</a> words.</p>'.repeat(size)],
    ['open tags', 'a.html', (size) => '<b><i><p>x'.repeat(size)],
    ['list items', 'a.html', (size) => `<ul>${'<li>one'.repeat(size)}</ul>`],
    ['open angle brackets', 'a.html', (size) => '<a "'.repeat(size)],
  ];
  for (const [what, name, make] of shapes) {
    it(`grows evenly with ${what}`, () => growsEvenly(make, name, 400)).timeout(30_000);
  }
});
