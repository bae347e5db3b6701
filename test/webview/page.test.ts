import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { createService } from '../../src/service/index.ts';
import { nodeFiles } from '../../src/service/node-files.ts';
import { startChromium } from './chromium.ts';

const root = `${process.cwd().replaceAll('\\', '/')}/sample`;

/** The page of a text as `wisemark render` writes it. */
async function render(name: string, text?: string): Promise<string> {
  const service = createService({ ports: { files: nodeFiles(root) } });
  await service.load();
  const path = `${root}/posts/${name}`;
  service.open(path, text ?? readFileSync(path, 'utf8'));
  const drawn = await service.renderDocument(path);
  assert.ok(drawn);
  return drawn.html;
}

describe('a rendered page in a real browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(async () => browser?.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no barrier that axe calls serious, ${colorScheme}, at three widths`, async () => {
      const html = await render('talking-about-suicide-safely.md');
      for (const width of [375, 768, 1200]) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        const page = await context.newPage();
        await page.setContent(html);
        await page.addScriptTag({ content: axe.source });
        const found = (await page.evaluate('axe.run()')) as axe.AxeResults;
        const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        assert.deepEqual(
          serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          [],
        );
        assert.ok(found.passes.length > 10, 'axe looked at the page');
        await context.close();
      }
    });
  }

  describe('made of a hostile post', () => {
    let server: Server;
    let asked: string[] = [];
    before(async () => {
      server = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end();
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    });
    after(() => server?.close());
    const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    async function visit(html: string): Promise<{ marked: boolean; asked: string[] }> {
      asked = [];
      const page = await browser.newPage();
      await page.setContent(html, { waitUntil: 'load' });
      await page.waitForTimeout(400);
      const marked = (await page.evaluate('document.documentElement.dataset.ran === "yes"')) as boolean;
      await page.close();
      return { marked, asked };
    }

    it('runs nothing and fetches nothing; a page without our care does both', async () => {
      const run = 'document.documentElement.dataset.ran=`yes`';
      const control = await visit(`<!doctype html><img src="${address()}/control"><img src=x onerror="${run}"><p>`);
      assert.deepEqual(control, { marked: true, asked: ['/control'] }, 'the trap itself works');

      const payloads = [
        `<script>${run}</script>`,
        `<img src=x onerror="${run}">`,
        `<svg onload="${run}"><image href="${address()}/svg"/></svg>`,
        `<iframe srcdoc="<script>parent.${run}</script>" src="${address()}/frame"></iframe>`,
        `<a href="javascript:${run}" autofocus onfocus="${run}">x</a>`,
        `<details open ontoggle="${run}"><summary>x</summary></details>`,
        `<style>@import url(${address()}/style); body{background:url(${address()}/background)}</style>`,
        `<p style="background:url(${address()}/inline)">x</p>`,
        `<link rel="stylesheet" href="${address()}/link"><meta http-equiv="refresh" content="0;url=${address()}/refresh">`,
        `<video autoplay src="${address()}/video" onerror="${run}"></video><audio src="${address()}/audio"></audio>`,
        `<form action="${address()}/form"><input autofocus onfocus="${run}"></form>`,
        `<math><mtext><table><mglyph><style><img src=x onerror="${run}">`,
        `![x](${address()}/image)`,
        `[x]: ${address()}/defined\n\n![x]`,
        `<base href="${address()}/"><img src="relative">`,
        `<object data="${address()}/object"></object><embed src="${address()}/embed">`,
      ];
      const fields = [
        `title: '<img src=x onerror="${run}"> {{ 7 | times: 7 }}'`,
        `description: '<script>${run}</script>{% include "x" %}'`,
        `image: 'javascript:${run}'`,
        `author: '<svg onload="${run}">'`,
        `training: { title: '<img src=x onerror="${run}">', url: 'javascript:${run}', blurb: '<script>${run}</script>' }`,
        `related: [{ title: '<img src=x onerror="${run}">', url: 'javascript:${run}', label: '"><script>${run}</script>' }]`,
      ];
      const html = await render('hostile.md', `---\n${fields.join('\n')}\n---\n\n${payloads.join('\n\n')}\n`);
      assert.deepEqual(await visit(html), { marked: false, asked: [] });
      assert.ok(!html.includes('>49<') && !html.includes(' 49'), 'no template of the post is run');
    });
  });
});
