/** True where a capitalised word has a capitalised neighbour, as part of a name has. */
export function wordAround(text: string, start: number, end: number): boolean {
  return (
    /\p{Lu}[\p{L}\p{N}'’&-]*\s+(?:(?:of|for|and|the|&)\s+){0,2}$/u.test(text.slice(Math.max(0, start - 60), start)) ||
    /^\s+(?:(?:of|for|and|the|&)\s+){0,2}\p{Lu}/u.test(text.slice(end, end + 30))
  );
}
