import { packLimits } from './limits.ts';

/** Collects what was left out of a pack, one line each: which file, which entry, what is wrong, what to do. */
export class Problems {
  readonly #pack: string;
  readonly #lines: string[] = [];
  #more = 0;

  constructor(pack: string) {
    this.#pack = pack;
  }

  add(file: string, entry: string, what: string): void {
    if (this.#lines.length >= packLimits.problems) this.#more++;
    else this.#lines.push(`Pack ${this.#pack}, ${file}${entry === '' ? '' : `, ${quoted(entry)}`}: ${oneLine(what)}`);
  }

  /** The lines, with a last one that counts those past the limit. */
  lines(): readonly string[] {
    const rest = `Pack ${this.#pack}: ${this.#more} more problems are not listed; correct these first.`;
    return this.#more === 0 ? [...this.#lines] : [...this.#lines, rest];
  }
}

/** An entry's name, short and safe to print. */
function quoted(entry: string): string {
  const short = entry.length > 60 ? `${entry.slice(0, 59)}…` : entry;
  return `"${oneLine(short)}"`;
}

/** No line breaks or control characters: a pack's words end up in a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
