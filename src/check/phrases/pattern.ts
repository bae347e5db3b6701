import { failure, type Result, success } from '../../base/result.ts';
import { type Choices, readChoices } from './word-choices.ts';
import { classNamed, type WordClasses } from './word-classes.ts';

/**
 * One step of a pattern. `any` is one word, whatever it is; `number` one in figures or letters; `gap` skips up to that many words; `edge` takes no word, it says that
 * nothing follows which the words before could describe.
 */
export type Step =
  | ({ readonly kind: 'word'; readonly optional: boolean } & Choices)
  | { readonly kind: 'any' }
  | { readonly kind: 'number' }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'edge' };

/** A phrase, ready to match. `focus` are the steps that a finding spans; the others only say where it counts. */
export interface Pattern {
  readonly source: string;
  readonly steps: readonly Step[];
  readonly focus: { readonly start: number; readonly end: number };
}

/** A gap any wider would join what does not belong together, and cost time. */
const widestGap = 6;
const longestPattern = 14;
/** Steps that may take more or fewer words multiply the ways to match. */
const mostLoose = 4;

/**
 * Reads a phrase. Words stand for themselves, in any case unless they hold a capital; `word~` is every inflection; `a|b` either;
 * `[a|b]` may be absent; `@name` is a word class; `*` any word; `#` a number; `...` up to four words, `...2` up to two; `$` the end of a noun
 * phrase; `{…}` is what the finding spans. A hyphen also matches a space. There is no other operator, so that matching stays linear.
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
    const read = readStep(part, classes);
    if (!read.ok) return failure(`Phrase "${source}": ${read.problem}`);
    steps.push(read.value);
    if (closes) end = steps.length;
  }
  if (start < 0) start = 0;
  if (end < 0) end = steps.length;
  const first = steps[start];
  if (end <= start || first === undefined || first.kind === 'gap')
    return failure(`Phrase "${source}": the part to find is empty or begins with a gap.`);
  if (!steps.some((step) => step.kind === 'word' && !step.optional))
    return failure(`Phrase "${source}" names no word that has to be there.`);
  if (steps.length > longestPattern) return failure(`Phrase "${source}" has more than ${longestPattern} words.`);
  const loose = steps.filter((step) => step.kind === 'gap' || (step.kind === 'word' && step.optional)).length;
  if (loose > mostLoose) return failure(`Phrase "${source}" has more than ${mostLoose} gaps and optional words.`);
  return success({ source, steps, focus: { start, end } });
}

function readStep(part: string, classes: WordClasses): Result<Step> {
  const gap = /^\.\.\.(\d?)$/.exec(part);
  if (gap !== null) return success({ kind: 'gap', most: Math.min(widestGap, gap[1] === '' ? 4 : Number(gap[1])) });
  if (part === '*') return success({ kind: 'any' });
  if (part === '#') return success({ kind: 'number' });
  if (part === '$') return success({ kind: 'edge' });
  const optional = part.startsWith('[') && part.endsWith(']');
  const inner = optional ? part.slice(1, -1) : part;
  if (inner === '') return failure('an empty part.');
  const words: string[] = [];
  for (const choice of inner.split('|')) {
    if (choice.startsWith('@')) {
      const named = classNamed(classes, choice.slice(1));
      if (named === undefined) return failure(`there is no word class ${choice}.`);
      words.push(...named);
    } else if (choice !== '#' && choice !== '%' && !/^[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*~?$/u.test(choice))
      return failure(`"${choice}" is not a word.`);
    else words.push(choice);
  }
  return success({ kind: 'word', optional, ...readChoices(words) });
}

export type { WordClasses };
