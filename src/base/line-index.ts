/** A place as people and protocols count it. Zero-based here; reports add one. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into lines and back. A line ends at `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    // Nearly every text has no lone carriage return; then looking for line feeds is all, and fast.
    const carriageReturns = text.includes('\r');
    for (let index = text.indexOf('\n'); !carriageReturns && index >= 0; index = text.indexOf('\n', index + 1))
      starts.push(index + 1);
    for (let index = 0; carriageReturns && index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are moved to its nearer end. */
  position(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: inside - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position; one past a line's end is moved to that end. */
  offset(position: Position): number {
    const start = this.#starts[position.line];
    if (start === undefined) return position.line < 0 ? 0 : this.#length;
    const next = this.#starts[position.line + 1] ?? this.#length;
    return Math.max(start, Math.min(start + position.character, next));
  }
}
