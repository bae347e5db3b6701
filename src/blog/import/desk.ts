import type { ImportRemark } from './import.ts';
import type { Piece } from './piece.ts';

/** What a page says about itself outside of its text. */
export interface Hints {
  readonly title?: string;
  readonly description?: string;
  readonly author?: string;
  readonly date?: string;
  /** True where headings are marked up, so that short lines need not be taken for them. */
  readonly headings: boolean;
}

/** The pieces while parts are looked for: which are taken, and what is said to the author. */
export interface Desk {
  readonly pieces: readonly Piece[];
  readonly taken: Set<Piece>;
  /** What stands above the title, mostly a menu's words: it stays, but is no part. */
  readonly above: Set<Piece>;
  readonly remarks: ImportRemark[];
  readonly hints: Hints;
}

/** Adds a remark. */
export function say(desk: Desk, kind: ImportRemark['kind'], message: string): void {
  desk.remarks.push({ kind, message });
}

/** Lines as a remark names them. */
export function named(lines: readonly string[]): string {
  return lines.map((line) => `“${line}”`).join(', ');
}

/** The first words of a long text. */
export function begin(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}
