import * as v from 'valibot';
import type { Source } from '../base/finding.ts';
import { packLimits } from './limits.ts';

/** Text that is there: not empty, not longer than the limit. */
export const text = v.pipe(
  v.string('should be text'),
  v.minLength(1, 'is empty; write it or take the line out'),
  v.maxLength(packLimits.text, `is longer than ${packLimits.text} characters; shorten it`),
);

/** A list of such texts; a single text counts as a list of one. By hand: it is the most common field by far, and a union of schemas takes five times as long. */
export const texts = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, readonly string[]>(({ dataset, addIssue, NEVER }) => {
    const list: readonly unknown[] = Array.isArray(dataset.value) ? dataset.value : [dataset.value];
    if (list.length <= packLimits.list && list.every(isText)) return list;
    addIssue({ message: `should be a list of at most ${packLimits.list} texts, none of them empty or very long` });
    return NEVER;
  }),
);

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= packLimits.text;
}

/** Who says so, written out. Only web addresses: the link is shown in hovers. */
export const sourceEntry = v.object({
  org: text,
  title: text,
  url: v.pipe(text, v.regex(/^https?:\/\/[^\s<>"]+$/, 'should be a web address that begins with https://')),
  basis: v.optional(text, 'known'),
});

/** Sources named once at the top of a file. */
export type SourceMap = ReadonlyMap<string, Source>;

/** A plain object, so that what a pack says can be looked at by key. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the `sources:` map at the top of a file; a broken one is left out and said. */
export function readSources(value: unknown, problem: (entry: string, what: string) => void): SourceMap {
  const sources = new Map<string, Source>();
  if (value === undefined || value === null) return sources;
  if (!isRecord(value)) {
    problem('sources', 'should be a map from a short key to org, title, url and basis.');
    return sources;
  }
  for (const [key, entry] of Object.entries(value)) {
    const read = v.safeParse(sourceEntry, entry);
    if (read.success) sources.set(key, read.output);
    else problem(`sources: ${key}`, `${explain(read.issues)} What refers to it is left out.`);
  }
  return sources;
}

/** The first thing that is wrong with an entry, in words. */
export function explain(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0];
  if (issue === undefined) return 'it could not be read.';
  const where = v.getDotPath(issue) ?? 'the entry';
  if (issue.type === 'object' && issue.received === 'undefined') return `"${where}" is missing; add it.`;
  const words = /^Invalid /.test(issue.message) ? `should be ${issue.expected ?? 'something else'}` : issue.message;
  return `"${where}" ${words}.`;
}

/** Keys that no one reads: a slip of the pen more often than not. */
export function unknownKeys(entry: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): readonly string[] {
  return Object.keys(entry).filter((key) => !known.has(key));
}

/** One line for unknown keys. */
export function unknownKeysLine(keys: readonly string[]): string {
  return `does not know ${keys.map((key) => `"${key}"`).join(', ')}; check the spelling (the rest is used).`;
}
