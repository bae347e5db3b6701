const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/**
 * Where each character of a text node stands in the source, one entry more than characters (the last is the end).
 * Between the two lie escapes, entities, and the marks that begin a line in a quotation or list.
 */
export function sourceOffsets(value: string, source: string, start: number, end: number): readonly number[] {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const character = value[index];
    while (at < end) {
      const length = entityLength(source, at, value, index);
      if (length > 0 || source[at] === character || isLineEnd(source[at], character)) break;
      at++;
    }
    offsets.push(Math.min(at, end));
    at += Math.max(1, entityLength(source, at, value, index));
  }
  offsets.push(Math.min(at, end));
  return offsets;
}

/** The length of an entity that stands for the character here; 0 where the source says it as it is. */
function entityLength(source: string, at: number, value: string, index: number): number {
  if (source[at] !== '&') return 0;
  entity.lastIndex = at;
  const found = entity.exec(source)?.[0];
  return found === undefined || value.startsWith(found, index) ? 0 : found.length;
}

/** A line end of any kind is `\n` in a tree. */
function isLineEnd(inSource: string | undefined, inValue: string | undefined): boolean {
  return inValue === '\n' && inSource === '\r';
}
