import { failure, type Result, success } from '../../base/result.ts';
import { inflections } from './inflection.ts';

/** One step of a pattern. `words` null is any one word; `gap` skips up to that many words. */
export type Step =
  | {
      readonly kind: 'word';
      readonly words: ReadonlySet<string> | null;
      readonly cased: boolean;
      readonly optional: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number };

/** A phrase, ready to match. `focus` are the steps that a finding spans; the others only say where it counts. */
export interface Pattern {
  readonly source: string;
  readonly steps: readonly Step[];
  readonly focus: { readonly start: number; readonly end: number };
}

/** Named lists of words that patterns refer to as `@name`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** A gap any wider would join what does not belong together, and cost time. */
const widestGap = 6;
const longestPattern = 14;
/** Steps that may take more or fewer words multiply the ways to match. */
const mostLoose = 4;

/**
 * Reads a phrase. Words stand for themselves, in any case unless they hold a capital; `word~` is every inflection; `a|b` either;
 * `[a|b]` may be absent; `@name` is a word class; `*` any word; `...` up to four words, `...2` up to two; `{…}` is what the finding
 * spans. A hyphen also matches a space. There is no other operator, so that matching stays linear in the text.
 */
export function readPattern(source: string, classes: WordClasses): Result<Pattern> {
  const steps: Step[] = [];
  let start = -1;
  let end = -1;
  for (const raw of source.trim().split(/\s+/)) {
    let part = raw;
    if (part.startsWith('{')) {
      start = steps.length;
      part = part.slice(1);
    }
    const closes = part.endsWith('}');
    if (closes) part = part.slice(0, -1);
    const read = readSteps(part, classes);
    if (!read.ok) return failure(`Phrase "${source}": ${read.problem}`);
    steps.push(...read.value);
    if (closes) end = steps.length;
  }
  if (start < 0) start = 0;
  if (end < 0) end = steps.length;
  const first = steps[start];
  if (end <= start || first === undefined || first.kind === 'gap')
    return failure(`Phrase "${source}": the part to find is empty or begins with a gap.`);
  if (steps.length > longestPattern) return failure(`Phrase "${source}" has more than ${longestPattern} words.`);
  const loose = steps.filter((step) => step.kind === 'gap' || step.optional).length;
  if (loose > mostLoose) return failure(`Phrase "${source}" has more than ${mostLoose} gaps and optional words.`);
  return success({ source, steps, focus: { start, end } });
}

function readSteps(part: string, classes: WordClasses): Result<Step[]> {
  const gap = /^\.\.\.(\d?)$/.exec(part);
  if (gap !== null) return success([{ kind: 'gap', most: Math.min(widestGap, gap[1] === '' ? 4 : Number(gap[1])) }]);
  if (part === '*') return success([{ kind: 'word', words: null, cased: false, optional: false }]);
  const optional = part.startsWith('[') && part.endsWith(']');
  const inner = optional ? part.slice(1, -1) : part;
  if (inner === '') return failure('an empty part.');
  const choices = inner.split('|');
  // "self-harm|overdose" would need parts of different lengths: write two phrases.
  if (choices.length === 1 && inner.includes('-') && !optional) {
    return success(inner.split('-').map((word) => wordStep([word], false)));
  }
  const words: string[] = [];
  for (const choice of choices) {
    if (choice.startsWith('@')) {
      const named = classes[choice.slice(1)];
      if (named === undefined) return failure(`there is no word class ${choice}.`);
      words.push(...named);
    } else if (!/^[\p{L}\p{N}'’]+~?$/u.test(choice)) return failure(`"${choice}" is not a word.`);
    else words.push(choice);
  }
  return success([wordStep(words, optional)]);
}

function wordStep(words: readonly string[], optional: boolean): Step {
  const straight = words.map((word) => word.replaceAll('’', "'"));
  const forms = straight.flatMap((word) => (word.endsWith('~') ? inflections(word.slice(0, -1)) : [word]));
  const cased = straight.some((word) => word !== word.toLowerCase());
  return { kind: 'word', words: new Set(forms), cased, optional };
}
