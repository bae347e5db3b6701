import { isRecord, unknownKeys, unknownKeysLine } from './entry.ts';
import { globMatches } from './glob.ts';
import { packLimits } from './limits.ts';
import type { Pack } from './pack.ts';
import type { PackSource } from './pack-source.ts';
import { Problems } from './problems.ts';
import { readRules } from './read-rules.ts';
import { readSnippets } from './read-snippets.ts';
import { readTerms } from './read-terms.ts';

/** Where a pack comes from decides one thing: a team's pack may raise a rule to `error`, built-in content may not. */
export type PackOrigin = 'team' | 'built-in';

const manifestKeys = new Set(['prefix', 'snippets', 'terms', 'rules', 'theme']);

/** Reads a pack's parsed files. It never fails: what is broken is left out with a line in `problems`, and the rest goes on. */
export function loadPack(source: PackSource, origin: PackOrigin = 'team'): Pack {
  const problems = new Problems(source.name);
  const manifest = isRecord(source.files['package.json']) ? source.files['package.json']['wisemark'] : undefined;
  const about = isRecord(manifest) ? manifest : {};
  if (!isRecord(manifest)) problems.add('package.json', '', 'needs a "wisemark" part that names its files.');
  const stray = unknownKeys(about, manifestKeys);
  if (stray.length > 0) problems.add('package.json', 'wisemark', unknownKeysLine(stray));

  const content = (key: 'snippets' | 'terms' | 'rules'): readonly (readonly [string, unknown])[] =>
    chosenFiles(source, key, about[key], problems);
  const keep = limited(problems);
  const snippets = content('snippets').flatMap(([file, value]) => readSnippets(source.name, file, value, problems));
  const terms = content('terms').flatMap(([file, value]) => readTerms(file, value, problems));
  const rules = content('rules').flatMap(([file, value]) => readRules(file, value, origin === 'team', problems));
  return {
    name: source.name,
    prefix: typeof about['prefix'] === 'string' ? about['prefix'] : source.name,
    snippets: keep('snippets', snippets, (snippet) => snippet.prefix),
    terms: keep('terms', terms, (term) => term.term),
    rules: keep('rules', rules, (rule) => rule.id),
    problems: problems.lines(),
  };
}

/** The files that one key of the manifest names, in the order of their paths. */
function chosenFiles(
  source: PackSource,
  key: string,
  globs: unknown,
  problems: Problems,
): readonly (readonly [string, unknown])[] {
  if (globs === undefined) return [];
  const list = (typeof globs === 'string' ? [globs] : globs) as unknown;
  if (
    !Array.isArray(list) ||
    list.length > 100 ||
    !list.every((glob) => typeof glob === 'string' && glob.length < 300)
  ) {
    problems.add('package.json', key, 'should be a list of file patterns such as "terms/*.yml".');
    return [];
  }
  const files = Object.entries(source.files)
    .filter(([file]) => file !== 'package.json' && list.some((glob: string) => globMatches(glob, file)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (files.length > packLimits.files) {
    problems.add('package.json', key, `names ${files.length} files; only the first ${packLimits.files} are read.`);
  }
  return files.slice(0, packLimits.files);
}

/** Drops second entries of the same name (the first wins) and what is past the limit; says both. */
function limited(problems: Problems) {
  return <Entry>(key: string, entries: readonly Entry[], nameOf: (entry: Entry) => string): readonly Entry[] => {
    const seen = new Set<string>();
    const kept: Entry[] = [];
    for (const entry of entries) {
      const name = nameOf(entry);
      if (seen.has(name)) {
        problems.add(key, name, 'stands twice; the first is used. Rename or remove one.');
      } else if (kept.length < packLimits.entries) {
        seen.add(name);
        kept.push(entry);
      }
    }
    if (seen.size === packLimits.entries && entries.length > seen.size) {
      problems.add(key, '', `holds more than ${packLimits.entries} entries; the rest is left out.`);
    }
    return kept;
  };
}
