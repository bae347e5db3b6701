import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Imported, importArticle } from '../../../src/blog/import/import.ts';
import { lostWords, parts } from './words.ts';

const fixtures = join(process.cwd(), 'test/blog/import/fixtures');
const seed = join(process.env['WISEMARK_SHARED'] ?? join(process.cwd(), '../shared'), 'seed/article.txt');

async function page(name: string): Promise<{ result: Imported; data: Record<string, unknown>; body: string }> {
  const bytes = readFileSync(join(fixtures, name));
  const result = await importArticle({ name, bytes, format: 'auto' });
  assert.equal(result.problem, undefined);
  if (name.endsWith('.txt')) assert.deepEqual(lostWords(bytes.toString('utf8'), result), []);
  return { result, ...parts(result.markdown) };
}

const headings = (body: string) => body.match(/^## .+$/gm) ?? [];
const items = (body: string) => body.match(/^ *- .+$/gm) ?? [];
const cards = (data: Record<string, unknown>) => (data['related'] ?? []) as Record<string, string>[];

describe('import: an article of the client', () => {
  before(function () {
    if (!existsSync(seed)) this.skip();
  });

  it('becomes one post with every part in its place', async () => {
    const bytes = readFileSync(seed);
    const result = await importArticle({ name: 'article.txt', bytes, format: 'auto' });
    const { data, body } = parts(result.markdown);
    assert.deepEqual(Object.keys(data), ['title', 'description', 'training', 'newsletter', 'related']);
    assert.equal(String(data['title']).length, 59);
    assert.equal(String(data['description']).length, 354);
    assert.deepEqual(Object.keys(data['training'] as object), ['title', 'blurb']);
    assert.equal(data['newsletter'], true);
    assert.equal(cards(data).length, 4);
    for (const card of cards(data)) {
      assert.deepEqual(Object.keys(card), ['title', 'label', 'excerpt']);
      assert.ok((card['excerpt'] ?? '').length <= 200);
    }
    assert.equal(headings(body).length, 3);
    assert.deepEqual(
      body
        .split('\n\n')
        .filter((block) => block.startsWith('- '))
        .map((block) => block.trim().split('\n').length),
      [4, 5],
    );
    assert.ok(!body.includes('•') && !body.includes('\u00a0') && !/\S {2,}/.test(body), 'stray bullets or spaces');
    assert.ok(body.includes('“') && body.includes('’') && body.includes('—') && body.includes('…'));
    assert.equal(body.match(/[a-z][:.](?=[A-Za-z])/g)?.length, 5, 'run-ons are for the findings, not for the import');
    assert.ok(!body.toLowerCase().includes(String(data['title']).toLowerCase()), 'the title stands in the body');
    assert.deepEqual(lostWords(bytes.toString('utf8'), result), []);
    const kinds = new Set(result.remarks.map((remark) => remark.kind));
    assert.deepEqual([...kinds].sort(), ['dropped', 'recognised', 'unsure']);
    assert.ok(result.remarks.every((remark) => !remark.message.includes('\n')));
  });
});

describe('import: pages of the same kind in other shapes', () => {
  it('takes related posts before the training and a sign-up last', async () => {
    const { data, body } = await page('order-related-first.txt');
    assert.deepEqual(Object.keys(data), ['title', 'description', 'training', 'newsletter', 'related']);
    assert.deepEqual(
      cards(data).map((card) => card['label']),
      ['Quiet Room', 'River Stones'],
    );
    assert.equal(headings(body).length, 1);
    assert.equal(items(body).length, 3);
  });

  it('gets on without training and sign-up', async () => {
    const { data } = await page('no-training.txt');
    assert.deepEqual(Object.keys(data), ['title', 'description', 'related']);
    assert.equal(cards(data).length, 2);
  });

  it('takes no dek where there is none, and reads price and button of a training', async () => {
    const { data, body } = await page('no-dek.txt');
    assert.deepEqual(Object.keys(data), ['title', 'training']);
    assert.deepEqual(Object.keys(data['training'] as object), ['title', 'blurb', 'price', 'callToAction']);
    assert.equal(items(body).length, 3);
    assert.equal(headings(body).length, 0);
  });

  it('names a price that stands twice as dropped once', async () => {
    const text =
      'A Title\n\nSome words end here.\n\nOne Course\nOne Course\nA blurb that is long enough to be the blurb here.\n$5\n$5\n';
    const result = await importArticle({ name: 'a.txt', bytes: new TextEncoder().encode(text), format: 'auto' });
    assert.deepEqual(lostWords(text, result), []);
  });

  it('reads byline, date and reading time, and keeps a numbered list', async () => {
    const { data, body } = await page('byline-and-date.txt');
    assert.deepEqual(Object.keys(data), ['title', 'description', 'author', 'date']);
    assert.equal(data['date'], '2025-03-03');
    assert.match(body, /^1\. Notice[^\n]*\n2\. Wait[^\n]*\n3\. Say/m);
  });

  it('finds a title below a menu, and says what it did with the menu', async () => {
    const { data, body, result } = await page('menu-above.txt');
    assert.equal(data['title'], 'When Sleep Will Not Come');
    assert.equal(data['newsletter'], true);
    assert.equal(headings(body).length, 0);
    assert.ok(result.remarks.some((remark) => remark.kind === 'unsure' && remark.message.includes('“Blog”')));
  });

  it('reads cards whose lines stand apart', async () => {
    const { data, body } = await page('cards-apart.txt');
    assert.deepEqual(
      cards(data).map((card) => card['label']),
      ['Compass', 'Lantern'],
    );
    assert.deepEqual(headings(body), ['## Three Questions Worth Keeping']);
  });

  it('reads a page whose title is not repeated, with a bullet on a line of its own', async () => {
    const { data, body } = await page('no-title-repeat.txt');
    assert.deepEqual(Object.keys(data), ['title', 'training', 'newsletter']);
    assert.deepEqual(items(body), ['- say it before it is needed', '- say it in one breath', '- keep it']);
  });

  it('leaves verse alone, and writes marks so that they stay marks', async () => {
    const { data, body, result } = await page('verse-and-marks.txt');
    assert.deepEqual(Object.keys(data), ['title']);
    assert.equal(body.match(/^Breathe in/gm)?.length, 2);
    assert.ok(result.remarks.some((remark) => remark.kind === 'unsure' && remark.message.includes('stands twice')));
    for (const kept of ['2 * 3 * 4', '[this] (is', 'snake_case', 'back\\slash']) assert.ok(body.includes(kept), kept);
  });

  it('joins the lines of a mail', async () => {
    const { body } = await page('wrapped-mail.txt');
    assert.equal(body.trim().split('\n\n').length, 2);
  });

  it('lets a plain essay through whole', async () => {
    const { data, body } = await page('plain-essay.txt');
    assert.deepEqual(Object.keys(data), ['title']);
    const paragraphs = readFileSync(join(fixtures, 'plain-essay.txt'), 'utf8').trim().split('\n\n').slice(1);
    assert.equal(body.trim(), paragraphs.join('\n\n'));
  });

  it('reads the parts of a web page by the same shape', async () => {
    const { data, body, result } = await page('clinic-page.html');
    assert.deepEqual(Object.keys(data), ['title', 'description', 'newsletter', 'related']);
    assert.deepEqual(cards(data)[0], {
      title: 'Walking in the Rain',
      label: 'Rain',
      excerpt: 'A coat helps.',
      url: '/rain',
      image: '/rain.jpg',
    });
    for (const kept of [
      '## How to begin',
      '- Choose a tree.\n  - A near one.',
      '> I only went',
      '| 1    | 5       |',
      '![A bare tree](/img/tree.jpg)',
      '**a plan** begins, as [one study](https://example.org/walks) says.[^1]',
      '[^1]: Twelve people',
      'Not a link any more.',
    ])
      assert.ok(body.includes(kept), kept);
    assert.ok(!/javascript|hidden|color/.test(result.markdown));
    assert.ok(
      result.remarks.some((remark) => remark.kind === 'dropped' && remark.message.includes('“Home All posts”')),
    );
  });
});
