import { blockAt, placedBlocks } from './blocks.ts';
import { tell } from './editor-api.ts';

/** An echo of a movement that we made ourselves comes within this time. */
const echo = 300;

/** Keeps page and editor at the same passage; whoever was moved by the other stays silent. */
export class ScrollSync {
  readonly #page: HTMLElement;
  #quietUntil = 0;
  #deafUntil = 0;
  #waiting = false;
  #said = -1;

  constructor(page: HTMLElement) {
    this.#page = page;
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true });
  }

  /** Shows the passage at an offset at the top; front matter stands above the first block and means the page's top. */
  scrollTo(offset: number): void {
    if (performance.now() < this.#deafUntil) return;
    const block = blockAt(placedBlocks(this.#page), offset);
    const box = block?.element.getBoundingClientRect();
    const share =
      block && block.end > block.start ? Math.min(1, (offset - block.start) / (block.end - block.start)) : 0;
    this.beQuiet();
    window.scrollTo({ top: box ? box.top + window.scrollY + box.height * share : 0, behavior: 'instant' });
  }

  /** Marks the block with the cursor, and brings it into view when it is out of it. */
  showCursor(offset: number, mayScroll: boolean): void {
    const block = blockAt(placedBlocks(this.#page), offset);
    for (const old of this.#page.querySelectorAll('.wisemark-cursor')) {
      if (old !== block?.element) old.classList.remove('wisemark-cursor');
    }
    block?.element.classList.add('wisemark-cursor');
    if (!mayScroll || !block || performance.now() < this.#deafUntil) return;
    const box = block.element.getBoundingClientRect();
    if (box.bottom >= 0 && box.top <= window.innerHeight) return;
    this.beQuiet();
    block.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  /** A movement of ours is coming: it is no wish of the reader's. */
  beQuiet(): void {
    this.#quietUntil = performance.now() + echo;
  }

  /** The editor is about to follow a click of ours: the page stays where the reader clicked. */
  beDeaf(): void {
    this.#deafUntil = performance.now() + 2 * echo;
  }

  #scrolled(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      if (performance.now() < this.#quietUntil) return;
      const offset = this.#topOffset();
      if (offset === this.#said) return;
      this.#said = offset;
      tell({ type: 'scrolled', offset });
    });
  }

  /** The offset of what stands at the top of the window; 0 while the head of the page is in view. */
  #topOffset(): number {
    for (const { element, start, end } of placedBlocks(this.#page)) {
      const box = element.getBoundingClientRect();
      if (box.bottom <= 0) continue;
      if (box.top > 0) return element.matches('.block') && window.scrollY === 0 ? 0 : start;
      return Math.round(start + (end - start) * Math.min(1, -box.top / Math.max(1, box.height)));
    }
    return 0;
  }
}
