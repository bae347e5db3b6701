/** What the server itself heeds of the editor's settings; the rest is the engine's layer. */
export interface ServerSettings {
  readonly enabled: boolean;
  readonly marks: boolean;
  readonly trigger: boolean;
}

/** Settings, read: our part, the engine's part in the project file's form, and a line for each value that could not be used. */
export interface ReadSettings {
  readonly server: ServerSettings;
  readonly layer: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

type Kind = 'boolean' | 'text' | 'count' | 'list' | 'map';

const kinds: Readonly<Record<Kind, { readonly words: string; readonly test: (value: unknown) => boolean }>> = {
  boolean: { words: 'true or false', test: (value) => typeof value === 'boolean' },
  text: { words: 'text', test: (value) => typeof value === 'string' },
  count: { words: 'a whole number, 0 or more', test: (value) => Number.isInteger(value) && Number(value) >= 0 },
  list: {
    words: 'a list of texts',
    test: (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
  },
  map: { words: 'a table of names and values', test: isTable },
};

/** Setting -> its kind and, where it is the engine's, its place in the project file. An empty value means "as the project says". */
const table: readonly (readonly [name: string, kind: Kind, place?: readonly string[]])[] = [
  ['checks.enabled', 'boolean'],
  ['preview.marks', 'boolean'],
  ['completion.trigger', 'boolean'],
  ['checks.audience', 'text', ['audience']],
  ['checks.language', 'text', ['language']],
  ['checks.region', 'text', ['region']],
  ['checks.rules', 'map', ['rules']],
  ['checks.exclude', 'list', ['exclude']],
  ['blog.posts', 'list', ['blog', 'posts']],
  ['blog.theme', 'text', ['blog', 'theme']],
  ['blog.relatedCards', 'count', ['blog', 'relatedCards']],
  ['blog.static', 'text', ['blog', 'static']],
  ['blog.url', 'text', ['blog', 'url']],
];

/** Reads what an editor sent as `wisemark` settings. A wrong value is named and left out; the others go on. */
export function readSettings(raw: unknown): ReadSettings {
  const problems: string[] = [];
  const own = new Map<string, unknown>();
  const layer: Record<string, unknown> = {};
  if (raw !== undefined && raw !== null && !isTable(raw)) {
    problems.push('Settings under “wisemark” could not be read: a table of names and values was expected.');
  }
  for (const [name, kind, place] of table) {
    const value = lookUp(raw, name.split('.'));
    if (value === undefined || value === null) continue;
    if (!kinds[kind].test(value)) {
      problems.push(`Setting wisemark.${name} is not used: it must be ${kinds[kind].words}.`);
    } else if (place === undefined) own.set(name, value);
    else if (!isEmpty(value)) put(layer, place, value);
  }
  const server = {
    enabled: own.get('checks.enabled') !== false,
    marks: own.get('preview.marks') !== false,
    trigger: own.get('completion.trigger') !== false,
  };
  return { server, layer, problems };
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  if (value === '' || value === 'project') return true;
  return Array.isArray(value) ? value.length === 0 : isTable(value) && Object.keys(value).length === 0;
}

/** Takes both forms that editors send: nested tables and dotted names. */
function lookUp(raw: unknown, path: readonly string[]): unknown {
  if (!isTable(raw)) return undefined;
  const dotted = path.join('.');
  if (Object.hasOwn(raw, dotted)) return raw[dotted];
  let value: unknown = raw;
  for (const part of path) {
    if (!isTable(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

function put(layer: Record<string, unknown>, place: readonly string[], value: unknown): void {
  const [first, second] = place;
  if (first === undefined) return;
  if (second === undefined) layer[first] = value;
  else layer[first] = { ...(isTable(layer[first]) ? layer[first] : {}), [second]: value };
}
