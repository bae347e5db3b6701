// The editor's window: opens it in Chromium and does in it what a person would do and see.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without storage for third parties the web host's webviews stay empty; a person's own browser needs nothing. */
function writePreferences(profile) {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

/** The workbench colours its lines: `%c LEVEL`, a style, then what was said. */
const plain = (args) => (String(args[0]).startsWith('%c') ? format(...args.slice(2)) : format(...args));

/** Opens the address; `log` gets the lines of the extension host, `exited` the code of the test run. */
export async function openWindow({ executablePath, profile, url, log, exited }) {
  writePreferences(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => log(`page error: ${error.message}`));
  await page.exposeFunction('codeAutomationLog', (type, args) => log(`${type}: ${plain(args)}`));
  await page.exposeFunction('codeAutomationExit', (code) => exited(code));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return { page, close: () => context.close() };
}

/** The frame of a webview that holds an element; waits for it, since frames load in three steps. */
export async function frameWith(page, selector, seconds = 2) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const found = await frame.$(selector).catch(() => null);
      if (found) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`no frame holds "${selector}"; frames: ${page.frames().map((frame) => frame.url().slice(0, 60))}`);
}

const texts = (page, selector) =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen, and lines stay lines
  page.$$eval(selector, (nodes) => nodes.map((node) => (node.innerText ?? '').trim()));

/** What tests may ask of the window. */
export function windowOperations(page, screenshots, failures) {
  mkdirSync(screenshots, { recursive: true });
  mkdirSync(failures, { recursive: true });
  let failed = 0;
  return {
    /** What the screen showed when a test gave up waiting. */
    failed: async () => {
      failed += 1;
      await page.screenshot({ path: join(failures, `failed-${failed}.png`) });
    },
    type: ({ text }) => page.keyboard.type(text, { delay: 40 }),
    press: ({ keys }) => page.keyboard.press(keys),
    suggestions: () => texts(page, '.suggest-widget.visible .monaco-list-row'),
    suggestionDetails: () => texts(page, '.suggest-details .body, .suggest-details-container .body'),
    hovers: () => texts(page, '.monaco-hover:not(.hidden) .monaco-hover-content'),
    problems: () => texts(page, '.markers-panel .monaco-list-row'),
    statusBar: () => texts(page, '.statusbar .statusbar-item'),
    choices: () => texts(page, '.quick-input-widget .monaco-list-row'),
    tabs: () => texts(page, '.tabs-container .tab'),
    notifications: () => texts(page, '.notification-toast, .notification-list-item'),
    screenshot: async ({ name, width = 1280, height = 800 }) => {
      await page.setViewportSize({ width, height });
      // The workbench lays itself out again, and a webview follows a moment later.
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
      return `${name}.png`;
    },
    viewport: ({ width, height }) => page.setViewportSize({ width, height }),
    preview: async ({ selector = '[data-related-card]', seconds }) => {
      const frame = await frameWith(page, selector, seconds);
      return await frame.evaluate(() => {
        const all = (query) => [...document.querySelectorAll(query)];
        // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
        const seen = (node) => node?.innerText.trim() ?? '';
        return {
          title: seen(document.querySelector('h1')),
          text: seen(document.body),
          cards: all('[data-related-card]').map(seen),
          marks: all('mark.wisemark-finding').map((mark) => ({ ...mark.dataset, text: mark.textContent })),
          pictures: all('img').map((picture) => ({ src: picture.src.slice(0, 80), width: picture.naturalWidth })),
          bodyClass: document.body.className,
          pageWidth: document.documentElement.clientWidth,
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          scrollTop: document.scrollingElement?.scrollTop ?? 0,
          focused: document.activeElement?.tagName ?? '',
        };
      });
    },
    scrollPreviewTo: async ({ selector }) => {
      const frame = await frameWith(page, selector);
      await frame.evaluate((query) => document.querySelector(query)?.scrollIntoView({ block: 'center' }), selector);
    },
    clickInPreview: async ({ selector }) => {
      const frame = await frameWith(page, selector);
      await frame.click(selector, { timeout: 5000 });
    },
  };
}
