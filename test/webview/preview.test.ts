import assert from 'node:assert/strict';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromPreview, PreviewFinding, ToPreview } from '../../src/protocol/preview.ts';
import { startChromium } from './chromium.ts';

const findings: readonly PreviewFinding[] = [
  {
    rule: 'a',
    severity: 'warning',
    message: 'Say it otherwise.',
    why: 'It hurts.',
    line: 3,
    offset: 205,
    endOffset: 209,
  },
];

/** A page of many blocks, each a hundred characters of the document. */
function html(words = 'words', count = 60): string {
  const blocks = Array.from({ length: count }, (_, at) => {
    const mark =
      at === 2
        ? '<mark class="wisemark-finding" data-finding="0" title="Say it otherwise." tabindex="0">mark</mark>'
        : '';
    return `<div class="block" data-source-start="${at * 100}" data-source-end="${at * 100 + 99}"><p style="height:60px">${words} ${at} ${mark}</p></div>`;
  });
  return `<h1>Title</h1>${blocks.join('')}<details><summary>More</summary><p>inside</p></details>
    <p><a id="out" href="https://example.org/x">out</a> <a id="in" href="#user-content-here">in</a></p><p id="user-content-here">here</p>
    <article data-related-card data-path="/posts/next.md"><h3><a href="/blog/next">Next</a></h3></article>`;
}

describe('the preview’s script', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await startChromium();
  });
  after(async () => browser?.close());

  beforeEach(async () => {
    const bundle = await build({ entryPoints: ['src/webview/main.ts'], bundle: true, write: false, format: 'iife' });
    page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.setContent('<!doctype html><html><body><main id="wisemark-page"></main></body></html>');
    await page.evaluate(
      'window.sent = []; window.kept = []; window.acquireVsCodeApi = () => ({ postMessage: (m) => sent.push(m), setState: (s) => kept.push({ ...s }) })',
    );
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  });
  afterEach(async () => page?.close());

  const send = (message: ToPreview) =>
    page.evaluate((data) => void window.dispatchEvent(new MessageEvent('message', { data })), message);
  const draw = (text: string, version = 1, found: readonly PreviewFinding[] = findings) =>
    send({
      type: 'page',
      version,
      uri: 'file:///a.md',
      title: 'T',
      language: 'en-GB',
      css: 'h1{color:rgb(1, 2, 3)}',
      html: text,
      findings: found,
    });
  const sent = async (type: FromPreview['type']) =>
    ((await page.evaluate('window.sent')) as FromPreview[]).filter((message) => message.type === type);
  const settle = () => page.waitForTimeout(400);

  it('says that it is ready, draws what it is sent, and says so', async () => {
    assert.equal((await sent('ready')).length, 1);
    await draw(html());
    const [drawn] = await sent('drawn');
    assert.ok(drawn?.type === 'drawn' && drawn.version === 1 && drawn.blocks === 60);
    assert.equal(await page.title(), 'T');
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en-GB');
    assert.equal(await page.evaluate('getComputedStyle(document.querySelector("h1")).color'), 'rgb(1, 2, 3)');
    await send({ type: 'locked', locked: true });
    assert.deepEqual(await page.evaluate('kept.at(-1)'), { uri: 'file:///a.md', locked: true });
  });

  it('keeps scroll, opened details and untouched elements when text is typed', async () => {
    await draw(html());
    await page.evaluate(
      'document.querySelector("details").open = true; window.scrollTo(0, 1500); window.kept60 = document.querySelectorAll(".block")[59]',
    );
    await settle();
    await draw(html().replace('words 5 ', 'typed 5 '), 2);
    assert.equal(await page.evaluate('window.scrollY'), 1500);
    assert.equal(await page.evaluate('document.querySelector("details").open'), true);
    assert.equal(await page.evaluate('document.querySelectorAll(".block")[59] === window.kept60'), true);
    assert.match(String(await page.evaluate('document.querySelectorAll(".block")[5].textContent')), /typed 5/);
  });

  it('scrolls with the editor and does not answer its own movement', async () => {
    await draw(html());
    await send({ type: 'scrollTo', offset: 2050 });
    await settle();
    const top = Number(await page.evaluate('document.querySelectorAll(".block")[20].getBoundingClientRect().top'));
    assert.ok(top <= 0 && top > -80, String(top));
    assert.deepEqual(await sent('scrolled'), []);
    await page.evaluate('window.scrollTo(0, document.querySelectorAll(".block")[30].offsetTop)');
    await settle();
    const [scrolled] = await sent('scrolled');
    assert.ok(scrolled?.type === 'scrolled' && Math.abs(scrolled.offset - 3000) <= 100, JSON.stringify(scrolled));
    await send({ type: 'scrollTo', offset: 0 });
    await settle();
    assert.ok(Number(await page.evaluate('document.querySelector(".block").getBoundingClientRect().top')) <= 1);
  });

  it('marks the block of the cursor and brings it into view', async () => {
    await draw(html());
    await send({ type: 'cursor', offset: 4010 });
    const box = await page.locator('.wisemark-cursor').boundingBox();
    assert.ok(box && box.y > 0 && box.y < 600);
    await draw(html('other'), 2);
    assert.match((await page.locator('.wisemark-cursor').textContent()) ?? '', /other 40/);
  });

  it('turns clicks into messages and never navigates', async () => {
    await draw(html());
    const address = page.url();
    await page.locator('.block').nth(4).click();
    await page.locator('#out').click();
    await page.locator('[data-related-card]').click();
    await page.locator('[data-related-card] a').click();
    await page.locator('#in').click();
    assert.deepEqual(await sent('reveal'), [{ type: 'reveal', offset: 400 }]);
    assert.deepEqual(await sent('openLink'), [{ type: 'openLink', href: 'https://example.org/x' }]);
    assert.deepEqual(await sent('openPost'), [
      { type: 'openPost', path: '/posts/next.md' },
      { type: 'openPost', path: '/posts/next.md' },
    ]);
    assert.equal(page.url(), address);
  });

  it('shows a finding by pointer and by keyboard, and Escape closes it', async () => {
    await draw(html());
    const card = page.locator('.wisemark-popover');
    await page.locator('mark').hover();
    assert.equal(await card.textContent(), 'Say it otherwise.It hurts.');
    await page.keyboard.press('Escape');
    assert.equal(await card.isVisible(), false);
    await page.mouse.move(700, 5);
    await page.locator('mark').focus();
    assert.equal(await card.isVisible(), true);
    assert.equal(await page.locator('mark').getAttribute('aria-describedby'), await card.getAttribute('id'));
    await page.locator('mark').click();
    assert.deepEqual(await sent('reveal'), [{ type: 'reveal', offset: 205 }]);
    await draw(html(), 2, []);
    assert.equal(await card.isVisible(), false);
    assert.equal(await page.locator('mark').getAttribute('title'), 'Say it otherwise.');
  });

  it('says what the editor has to say, and is silent again', async () => {
    await send({ type: 'message', text: 'Image not found: x.png' });
    assert.equal(await page.locator('[role=status]').textContent(), 'Image not found: x.png');
    await send({ type: 'message', text: '' });
    assert.equal(await page.locator('[role=status]').isVisible(), false);
  });
});
