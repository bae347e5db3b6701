/** Long enough to read two lines; the page itself names each fault in its place. */
const readingTime = 8000;

/** A line for what the editor has to say: read aloud once, and out of the way when it was read or clicked. */
export class MessageLine {
  readonly #line = document.createElement('p');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#line.className = 'wisemark-message';
    this.#line.setAttribute('role', 'status');
    this.#line.hidden = true;
    this.#line.addEventListener('click', () => this.#hide());
    document.body.append(this.#line);
  }

  /** Says a text; the same one, sent again with each key press, is not said again. `passing`: there is a page below to see. */
  say(text: string, passing: boolean): void {
    if (text === this.#line.textContent) return;
    clearTimeout(this.#timer);
    this.#line.textContent = text;
    this.#line.hidden = text === '';
    if (passing && text !== '') this.#timer = setTimeout(() => this.#hide(), readingTime);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#line.hidden = true;
  }
}
