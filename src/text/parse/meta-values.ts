/** A map out of front matter, keys folded so that `heroImage`, `hero_image` and `Hero-Image` are one name. */
export type Fields = ReadonlyMap<string, unknown>;

/** How names are compared: blogs write the same name in every case and with every joiner. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[-_\s]+/g, '');
}

/** The entries of a map by folded name, the first of two equal ones kept; anything else has no entries. */
export function fieldsOf(value: unknown): Fields {
  const fields = new Map<string, unknown>();
  if (!isMap(value)) return fields;
  for (const [name, entry] of Object.entries(value)) {
    const folded = foldName(name);
    if (entry !== null && entry !== undefined && !fields.has(folded)) fields.set(folded, entry);
  }
  return fields;
}

/** True for a plain map: not a list, not a date. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A value as words. Switches (true, false), maps and lists are not words; an empty string is absent. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** A value as words, where a map or a list may stand for the thing it names: `{ display_name: … }`, `[first, second]`. */
export function labelOf(value: unknown, names: readonly string[] = ['title', 'name', 'displayname', 'label', 'slug']) {
  if (isMap(value)) return firstText(fieldsOf(value), names);
  return textOf(value);
}

/** The first of the names that holds words. */
export function firstText(fields: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(fields.get(name));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A value as a list: a list as it is, anything else alone, nothing as none. Bounded, because front matter can be anything. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 500) : [value];
}

/** A list of words: a list of words or maps, or one string with commas. No word twice, whatever its case. */
export function wordsOf(value: unknown): readonly string[] {
  const entries = typeof value === 'string' ? value.split(',') : listOf(value);
  const seen = new Map<string, string>();
  for (const entry of entries) {
    const word = labelOf(entry);
    if (word !== undefined && !seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
  }
  return [...seen.values()];
}

/** A switch as people write it; undefined where it is no switch. */
export function switchOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = textOf(value)?.toLowerCase();
  if (text === 'true' || text === 'yes' || text === 'on' || text === '1') return true;
  if (text === 'false' || text === 'no' || text === 'off' || text === '0') return false;
  return undefined;
}
