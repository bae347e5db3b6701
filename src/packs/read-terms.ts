import * as v from 'valibot';
import type { Source } from '../base/finding.ts';
import {
  explain,
  isRecord,
  readSources,
  type SourceMap,
  sourceEntry,
  text,
  texts,
  unknownKeys,
  unknownKeysLine,
} from './entry.ts';
import type { Term } from './pack.ts';
import type { Problems } from './problems.ts';

const letters = v.union(
  [text, v.pipe(v.array(v.object({ letter: text, word: text })), v.maxLength(30))],
  'should be "D dialectical; B behavior; T therapy" or a list of letter and word',
);

const termEntry = v.object({
  term: text,
  form: v.optional(text),
  kind: text,
  module: text,
  definition: text,
  expansion: v.optional(letters),
  variants: v.optional(texts),
  wrong: v.optional(texts),
  note: v.optional(text),
  common: v.optional(v.boolean('should be true or false'), false),
  source: v.union([text, sourceEntry], 'should be a key of the sources above or org, title, url and basis'),
});
const termKeys = new Set(Object.keys(termEntry.entries));
const fileKeys = new Set(['sources', 'kind', 'module', 'terms']);

/** Reads one file of terms: a list, or a map with `terms`, `sources` and a `kind` and `module` for those that name none. */
export function readTerms(file: string, content: unknown, problems: Problems): readonly Term[] {
  const whole = Array.isArray(content) ? { terms: content } : content;
  const entries = isRecord(whole) ? whole['terms'] : undefined;
  if (!isRecord(whole) || !Array.isArray(entries)) {
    problems.add(file, '', 'should hold a list of terms; the file is left out.');
    return [];
  }
  const stray = unknownKeys(whole, fileKeys);
  if (stray.length > 0) problems.add(file, '', unknownKeysLine(stray));
  const sources = readSources(whole['sources'], (entry, what) => problems.add(file, entry, what));
  const shared = { kind: whole['kind'], module: whole['module'] };
  const terms: Term[] = [];
  entries.forEach((entry: unknown, index) => {
    const name = isRecord(entry) && typeof entry['term'] === 'string' ? entry['term'] : `entry ${index + 1}`;
    const term = readTerm(entry, shared, sources, (what) => problems.add(file, name, what));
    if (term !== undefined) terms.push(term);
  });
  return terms;
}

function readTerm(
  entry: unknown,
  shared: { readonly kind: unknown; readonly module: unknown },
  sources: SourceMap,
  problem: (what: string) => void,
): Term | undefined {
  const leaveOut = (what: string): undefined => {
    problem(`${what} The term is left out.`);
    return undefined;
  };
  if (!isRecord(entry)) return leaveOut('should be a map with term, definition and source.');
  const read = v.safeParse(termEntry, { ...withoutMissing(shared), ...entry });
  if (!read.success) return leaveOut(explain(read.issues));
  const stray = unknownKeys(entry, termKeys);
  if (stray.length > 0) problem(unknownKeysLine(stray));
  const said = read.output;
  const source: Source | undefined = typeof said.source === 'string' ? sources.get(said.source) : said.source;
  if (source === undefined)
    return leaveOut(`its source "${said.source}" is not among the file's sources; add it there.`);
  return {
    term: said.term,
    form: said.form ?? said.term,
    kind: said.kind,
    module: said.module,
    definition: said.definition,
    expansion: typeof said.expansion === 'string' ? splitExpansion(said.expansion) : (said.expansion ?? []),
    variants: said.variants ?? [],
    wrongForms: said.wrong ?? [],
    ...(said.note === undefined ? {} : { note: said.note }),
    ...(said.common ? { common: true } : {}),
    source,
  };
}

/** "D dialectical; B behavior" -> letters and words. */
function splitExpansion(compact: string): Term['expansion'] {
  return compact.split(';').flatMap((part) => {
    const [letter = '', ...words] = part.trim().split(/\s+/);
    return letter === '' ? [] : [{ letter, word: words.join(' ') }];
  });
}

function withoutMissing(shared: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
}
