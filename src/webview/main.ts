import type { PreviewFinding, ToPreview } from '../protocol/preview.ts';
import { placedBlocks } from './blocks.ts';
import { listenToClicks } from './clicks.ts';
import { morphPage } from './draw.ts';
import { keep, tell } from './editor-api.ts';
import { MessageLine } from './message-line.ts';
import { Popover } from './popover.ts';
import { ScrollSync } from './scroll-sync.ts';
import { setThemeStyle } from './style.ts';

/** The preview's script: shows the page it is sent, and tells the editor what the reader does. */
function start(page: HTMLElement): void {
  let findings: readonly PreviewFinding[] = [];
  let html = '';
  let cursor: number | undefined;
  const scroll = new ScrollSync(page);
  const popover = new Popover(page);
  const line = new MessageLine();
  listenToClicks(page, { findings: () => findings, revealing: () => scroll.beDeaf() });

  const draw = (message: Extract<ToPreview, { type: 'page' }>): void => {
    const begun = performance.now();
    document.title = message.title;
    document.documentElement.lang = message.language;
    setThemeStyle(message.css);
    popover.update(message.findings);
    findings = message.findings;
    keep({ uri: message.uri });
    if (message.html !== html) {
      // What grows above moves the text below; that is no scrolling of the reader's.
      scroll.beQuiet();
      morphPage(page, message.html);
      html = message.html;
      if (cursor !== undefined) scroll.showCursor(cursor, false);
    }
    const milliseconds = Math.round((performance.now() - begun) * 10) / 10;
    tell({ type: 'drawn', version: message.version, blocks: placedBlocks(page).length, milliseconds });
  };

  window.addEventListener('message', (event: MessageEvent<ToPreview>) => {
    const message = event.data;
    switch (message?.type) {
      case 'page':
        draw(message);
        break;
      case 'scrollTo':
        scroll.scrollTo(message.offset);
        break;
      case 'cursor':
        cursor = message.offset;
        scroll.showCursor(cursor, true);
        break;
      case 'locked':
        keep({ locked: message.locked });
        break;
      case 'message':
        line.say(message.text, html !== '');
        break;
    }
  });
  tell({ type: 'ready' });
}

const page = document.getElementById('wisemark-page');
if (page) start(page);
