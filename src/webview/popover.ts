import type { PreviewFinding } from '../protocol/preview.ts';

/** The marks' selector: the page draws them, the first of each finding can be reached by Tab. */
export const markSelector = '.wisemark-finding';

/** The findings whose marks lie around an element, the inner first. */
export function findingsAt(element: Element, findings: readonly PreviewFinding[]): readonly PreviewFinding[] {
  const found: PreviewFinding[] = [];
  for (let mark = element.closest<HTMLElement>(markSelector); mark; ) {
    const finding = findings[Number(mark.dataset['finding'])];
    if (finding && !found.includes(finding)) found.push(finding);
    mark = mark.parentElement?.closest<HTMLElement>(markSelector) ?? null;
  }
  return found;
}

/** A card beside a mark: the diagnostic's own words and why. It opens on pointer, focus and click; Escape closes it. */
export class Popover {
  readonly #card = document.createElement('div');
  #findings: readonly PreviewFinding[] = [];
  #mark: HTMLElement | undefined;
  #title: string | null = null;
  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor(page: HTMLElement) {
    this.#card.className = 'wisemark-popover';
    this.#card.id = 'wisemark-popover';
    this.#card.setAttribute('role', 'tooltip');
    this.#card.hidden = true;
    document.body.append(this.#card);
    const over = (event: Event) => this.#over(event.target);
    page.addEventListener('pointerover', over);
    page.addEventListener('focusin', over);
    page.addEventListener('click', over);
    page.addEventListener('pointerout', () => this.#closeSoon());
    page.addEventListener('focusout', () => this.#closeSoon());
    // A reader may move onto the card, to read or copy it.
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#closing));
    this.#card.addEventListener('pointerleave', () => this.#closeSoon());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** New findings; a card about an old one goes. */
  update(findings: readonly PreviewFinding[]): void {
    this.#findings = findings;
    this.close();
  }

  close(): void {
    clearTimeout(this.#closing);
    if (this.#mark) {
      this.#mark.removeAttribute('aria-describedby');
      if (this.#title !== null) this.#mark.title = this.#title;
    }
    this.#mark = undefined;
    this.#card.hidden = true;
  }

  #over(target: EventTarget | null): void {
    const mark = target instanceof Element ? target.closest<HTMLElement>(markSelector) : null;
    if (!mark) return;
    clearTimeout(this.#closing);
    if (mark === this.#mark) return;
    const findings = findingsAt(mark, this.#findings);
    if (findings.length === 0) return;
    this.close();
    this.#mark = mark;
    // Two cards with the same words are one too many: the browser's own waits while ours is open.
    this.#title = mark.getAttribute('title');
    mark.removeAttribute('title');
    mark.setAttribute('aria-describedby', this.#card.id);
    this.#card.replaceChildren(...findings.map(describe));
    this.#card.hidden = false;
    this.#place(mark);
  }

  #closeSoon(): void {
    clearTimeout(this.#closing);
    this.#closing = setTimeout(() => this.close(), 200);
  }

  /** Under the mark's first line, above it where there is no room. */
  #place(mark: HTMLElement): void {
    const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const below = box.bottom + 8 + height <= window.innerHeight || box.top - 8 - height < 0;
    const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - width - 16));
    this.#card.style.left = `${left + window.scrollX}px`;
    this.#card.style.top = `${(below ? box.bottom + 8 : box.top - 8 - height) + window.scrollY}px`;
  }
}

function describe(finding: PreviewFinding): HTMLElement {
  const part = document.createElement('div');
  part.append(paragraph('popover-message', finding.message));
  if (finding.why !== '') part.append(paragraph('popover-why', finding.why));
  return part;
}

function paragraph(name: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}
