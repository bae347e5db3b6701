import type { FrameValue } from './frame.ts';

/** HTML that is kept out of Liquid: the frame holds a token, and the HTML goes in afterwards. */
export class Slots {
  readonly #filled: string[] = [];

  /** A token for this HTML; undefined for none, so that a template can ask. */
  add(html: string | undefined): string | undefined {
    if (html === undefined || html === '') return undefined;
    this.#filled.push(html);
    return `\0s${this.#filled.length - 1}\0`;
  }

  fill(frame: string): string {
    return frame.replace(/\0s(\d+)\0/g, (_token, number: string) => this.#filled[Number(number)] ?? '');
  }
}

/** A post's own words can hold a NUL (YAML may write one); as they could pass for a token, they lose it. */
export function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\0', '');
}

/** The same for each word of a list. */
export function plainList(texts: readonly string[]): readonly FrameValue[] {
  return texts.map(plain);
}
