import { nearestName } from '../base/nearest-name.ts';

/** Where a value stands, and where to say that it is no good. */
export interface Place {
  /** The keys that lead to the value. */
  readonly path: readonly string[];
  tell(path: readonly string[], message: string): void;
}

/** Takes what was written and gives the value, or tells what is wrong and gives undefined, so that one bad key costs that key only. */
export type Reader<Value> = (value: unknown, place: Place) => Value | undefined;

function inner(place: Place, key: string): Place {
  return { path: [...place.path, key], tell: (path, message) => place.tell(path, message) };
}

function refuse(place: Place, wanted: string, value: unknown): undefined {
  place.tell(place.path, `"${place.path.join('.')}" must be ${wanted}, not ${describe(value)}; this key is left out`);
  return undefined;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = String(value);
  return typeof value === 'string' ? `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"` : text;
}

/** Reads a word out of a fixed list, in any case. */
export function oneOf<const Choice extends string>(choices: readonly Choice[]): Reader<Choice> {
  return (value, place) => {
    const wanted = typeof value === 'string' ? value.toLowerCase() : undefined;
    const found = choices.find((choice) => choice.toLowerCase() === wanted);
    return (
      found ??
      refuse(
        place,
        choices
          .map((choice) => `"${choice}"`)
          .join(', ')
          .replace(/, ([^,]*)$/, ' or $1'),
        value,
      )
    );
  };
}

/** Reads a text of a bounded length; `wanted` names what it should be, `allowed` looks closer. */
export function text(wanted: string, allowed: (value: string) => boolean = () => true): Reader<string> {
  return (value, place) =>
    typeof value === 'string' && value.length <= longestText && allowed(value) ? value : refuse(place, wanted, value);
}

/** Reads a whole number between two bounds. */
export function wholeNumber(least: number, most: number): Reader<number> {
  return (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : refuse(place, `a whole number from ${least} to ${most}`, value);
}

/** Reads a list; a single value counts as a list of one, and an entry that is no good is left out. */
export function listOf<Value>(reader: Reader<Value>): Reader<readonly Value[]> {
  return (value, place) => {
    if (value === null || value === undefined) return refuse(place, 'a list', value);
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (entries.length > mostEntries) return refuse(place, `a list of at most ${mostEntries} entries`, value);
    return entries.flatMap((entry, index) => {
      const read = reader(entry, Array.isArray(value) ? inner(place, String(index)) : place);
      return read === undefined ? [] : [read];
    });
  };
}

/** Reads a group whose keys are free names. */
export function mapOf<Value>(wanted: string, reader: Reader<Value>): Reader<Readonly<Record<string, Value>>> {
  return (value, place) => {
    if (!isGroup(value)) return refuse(place, wanted, value);
    const keys = Object.keys(value);
    if (keys.length > mostEntries) return refuse(place, `a group of at most ${mostEntries} keys`, value);
    const entries = keys.flatMap((key) => {
      const read = reader(value[key], inner(place, key));
      return read === undefined ? [] : [[key, read] as const];
    });
    return Object.fromEntries(entries);
  };
}

/** A reader for each key of a group. */
export type Readers<Shape> = { readonly [Key in keyof Shape]-?: Reader<NonNullable<Shape[Key]>> };

/** Reads a group of known keys; an unknown key is told with the name that was likely meant. */
export function groupOf<Shape>(readers: Readers<Shape>): Reader<Partial<Shape>> {
  const names = Object.keys(readers) as (keyof Shape & string)[];
  return (value, place) => {
    if (!isGroup(value)) return refuse(place, 'a group of keys', value);
    const result: Partial<Shape> = {};
    for (const key of Object.keys(value)) {
      const name = names.find((known) => known === key);
      if (name === undefined) {
        const meant = nearestName(key, names);
        const full = [...place.path, key].join('.');
        place.tell(
          [...place.path, key],
          `"${full}" is not a key that Wisemark knows${meant ? `; did you mean "${meant}"?` : `; the keys here are ${names.join(', ')}`}`,
        );
        continue;
      }
      const read = readers[name](value[key], inner(place, key));
      if (read !== undefined) result[name] = read;
    }
    return result;
  };
}

/** True for a plain group of keys, as YAML and JSON give it. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const longestText = 1000;
const mostEntries = 1000;
