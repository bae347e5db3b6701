/** For each UTF-16 code unit: 0 not looked at yet, 1 part of a word, 2 not. A table, because a Unicode class in a regular expression takes ten times as long. */
const kinds = new Uint8Array(65_536);
const letterOrDigit = /[\p{L}\p{N}]/u;

function isWordUnit(code: number): boolean {
  let kind = kinds[code];
  if (kind === 0) {
    kind = letterOrDigit.test(String.fromCharCode(code)) ? 1 : 2;
    kinds[code] = kind;
  }
  return kind === 1;
}

/**
 * Calls `visit` with the start and end of each word, in one pass: letters and digits, with an apostrophe of either kind inside.
 * A hyphen ends a word; so does a character outside of the basic plane, which in English text is a picture.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  const length = text.length;
  let index = 0;
  while (index < length) {
    if (!isWordUnit(text.charCodeAt(index))) {
      index++;
      continue;
    }
    const start = index;
    for (;;) {
      do index++;
      while (index < length && isWordUnit(text.charCodeAt(index)));
      const code = text.charCodeAt(index);
      const joins = (code === 0x27 || code === 0x2019) && index + 1 < length && isWordUnit(text.charCodeAt(index + 1));
      if (!joins) break;
      index++;
    }
    visit(start, index);
  }
}
