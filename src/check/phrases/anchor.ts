import { isFunctionWord } from '../../text/context/function-words.ts';
import type { Step } from './pattern.ts';

/** The words that a pattern is filed under, and how many words can stand before them in a match. */
export interface Anchor {
  readonly forms: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** "The" and "is" would wake a pattern in every sentence: they count like this many other words. */
const weightOfFunctionWords = 400;

const weighed = new WeakMap<object, { readonly forms: readonly string[]; readonly weight: number }>();

/** The words a step can begin with, and how often a text meets them. The same class stands in many phrases, so each is weighed once. */
function weigh(step: Extract<Step, { kind: 'word' }>): { readonly forms: readonly string[]; readonly weight: number } {
  let known = weighed.get(step.words);
  if (known === undefined) {
    const forms = [...new Set([...step.words, ...step.longer.keys()])];
    known = { forms, weight: forms.reduce((sum, form) => sum + (isFunctionWord(form) ? weightOfFunctionWords : 1), 0) };
    weighed.set(step.words, known);
  }
  return known;
}

/** Chooses the step that a text meets least often: the one with the fewest words, function words weighing more. */
export function anchorOf(steps: readonly Step[]): Anchor {
  let best: Anchor = { forms: [], least: 0, most: 0 };
  let lightest = Number.POSITIVE_INFINITY;
  let least = 0;
  let most = 0;
  for (const step of steps) {
    if (step.kind === 'word' && !step.optional && !step.words.has('#')) {
      const { forms, weight } = weigh(step);
      if (weight < lightest) {
        lightest = weight;
        best = { forms, least, most };
      }
    }
    if (step.kind === 'any' || step.kind === 'number' || (step.kind === 'word' && !step.optional)) least++;
    if (step.kind !== 'edge') most += step.kind === 'gap' ? step.most : step.kind === 'word' ? step.longest : 1;
  }
  return best;
}
