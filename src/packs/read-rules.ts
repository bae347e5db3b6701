import * as v from 'valibot';
import { type Category, categories, type Source, severities } from '../base/finding.ts';
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
import { packLimits } from './limits.ts';
import type { PhraseRule } from './pack.ts';
import type { Problems } from './problems.ts';

const category = v.picklist(categories, `should be one of ${categories.join(', ')}`);
const severity = v.picklist(severities, `should be one of ${severities.join(', ')}`);

const ruleEntry = v.object({
  id: v.pipe(text, v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'should be lower-case words with hyphens')),
  severity,
  message: text,
  why: text,
  sources: v.pipe(
    v.array(v.union([text, sourceEntry]), 'should be a list of keys of the sources above'),
    v.minLength(1, 'is empty; say who says so'),
    v.maxLength(packLimits.list),
  ),
  phrases: v.pipe(texts, v.minLength(1, 'is empty; say what to look for')),
  unless: v.optional(texts, []),
  near: v.optional(texts, []),
  negatable: v.optional(v.boolean('should be true or false'), false),
  replace: v.optional(v.record(text, text, 'should be a map from a form to its replacement'), {}),
  prefer: v.optional(texts, []),
  bad: texts,
  good: texts,
  select: v.optional(text),
});
const ruleKeys = new Set([...Object.keys(ruleEntry.entries), 'category']);
const fileKeys = new Set(['category', 'sources', 'words', 'rules']);
const wordClasses = v.record(text, texts, 'should be a map from a name to a list of words');

/** Reads one file of phrase rules: `category` and `sources` once, then `rules`. `mayError`: a team may choose `error`, built-in content may not. */
export function readRules(
  file: string,
  content: unknown,
  mayError: boolean,
  problems: Problems,
): readonly PhraseRule[] {
  const entries = isRecord(content) ? content['rules'] : undefined;
  if (!isRecord(content) || !Array.isArray(entries)) {
    problems.add(file, '', 'should be a map with category, sources and rules; the file is left out.');
    return [];
  }
  const stray = unknownKeys(content, fileKeys);
  if (stray.length > 0) problems.add(file, '', unknownKeysLine(stray));
  const sources = readSources(content['sources'], (entry, what) => problems.add(file, entry, what));
  const classes = v.safeParse(wordClasses, content['words'] ?? {});
  if (!classes.success) problems.add(file, 'words', explain(classes.issues));
  const words = classes.success ? classes.output : {};
  const rules: PhraseRule[] = [];
  entries.forEach((entry: unknown, index) => {
    const name = isRecord(entry) && typeof entry['id'] === 'string' ? entry['id'] : `entry ${index + 1}`;
    const problem = (what: string): void => problems.add(file, name, what);
    const rule = readRule(entry, content['category'], words, sources, problem);
    if (rule === undefined) return;
    if (rule.severity !== 'error' || mayError) rules.push(rule);
    else {
      problem('"severity" may not be error here, that is a team\'s choice; it counts as warning.');
      rules.push({ ...rule, severity: 'warning' });
    }
  });
  return rules;
}

function readRule(
  entry: unknown,
  fileCategory: unknown,
  words: PhraseRule['words'],
  sources: SourceMap,
  problem: (what: string) => void,
): PhraseRule | undefined {
  const leaveOut = (what: string): undefined => {
    problem(`${what} The rule is left out.`);
    return undefined;
  };
  if (!isRecord(entry)) return leaveOut('should be a map with id, message, why and phrases.');
  const read = v.safeParse(ruleEntry, entry);
  if (!read.success) return leaveOut(explain(read.issues));
  const about = v.safeParse(category, entry['category'] ?? fileCategory);
  if (!about.success) return leaveOut(`"category" ${about.issues[0].message}.`);
  const stray = unknownKeys(entry, ruleKeys);
  if (stray.length > 0) problem(unknownKeysLine(stray));
  const found: Source[] = [];
  for (const key of read.output.sources) {
    const source = typeof key === 'string' ? sources.get(key) : key;
    if (source === undefined) return leaveOut(`its source "${key}" is not among the file's sources; add it there.`);
    found.push(source);
  }
  return finish(read.output, about.output, words, found);
}

function finish(
  said: v.InferOutput<typeof ruleEntry>,
  about: Category,
  words: PhraseRule['words'],
  sources: readonly Source[],
): PhraseRule {
  const { select, ...rule } = said;
  return { ...rule, category: about, words, sources, ...(select === undefined ? {} : { select }) };
}
