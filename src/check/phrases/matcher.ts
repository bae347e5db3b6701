import type { Token } from '../../text/analyze/token.ts';
import type { Pattern, Step } from './pattern.ts';

/** A place where a pattern matches: token indexes, end exclusive. `start`..`end` is its focus, `from`..`to` all of it. */
export interface Match<Owner> {
  readonly owner: Owner;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

interface Entry<Owner> {
  readonly owner: Owner;
  readonly pattern: Pattern;
}

/**
 * Finds many phrases in one pass: patterns are filed under the words they can begin with, so that a token costs one look-up however
 * many patterns there are. Steps are bounded, so the whole is linear in the text.
 */
export class PhraseMatcher<Owner> {
  readonly #byFirstWord = new Map<string, Entry<Owner>[]>();

  add(pattern: Pattern, owner: Owner): void {
    let index = 0;
    for (; index < pattern.steps.length; index++) {
      const step = pattern.steps[index];
      if (step === undefined || step.kind === 'gap' || step.words === null) break;
      for (const word of step.words) {
        const key = word.toLowerCase();
        const entries = this.#byFirstWord.get(key);
        if (entries === undefined) this.#byFirstWord.set(key, [{ owner, pattern }]);
        else if (entries.at(-1)?.pattern !== pattern) entries.push({ owner, pattern });
      }
      if (!step.optional) break;
    }
  }

  /** All matches in a sentence's tokens, in order of their first token. */
  find(tokens: readonly Token[]): Match<Owner>[] {
    const found: Match<Owner>[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const entries = this.#byFirstWord.get(tokens[index]?.lower ?? '');
      if (entries === undefined) continue;
      for (const { owner, pattern } of entries) {
        const places = matchSteps(pattern.steps, tokens, index);
        if (places === undefined) continue;
        const start = places[pattern.focus.start] ?? index;
        const end = places[pattern.focus.end] ?? index;
        if (end > start) found.push({ owner, from: index, to: places[pattern.steps.length] ?? end, start, end });
      }
    }
    return found;
  }
}

/** For each step the token it begins at, and last where the match ends; undefined where it does not match. Takes the longest. */
function matchSteps(steps: readonly Step[], tokens: readonly Token[], start: number): number[] | undefined {
  const places: number[] = new Array(steps.length + 1).fill(start);
  // `at` tokens are read; `leap` says that a gap precedes, over which a comma may stand.
  const walk = (step: number, at: number): boolean => {
    places[step] = at;
    const current = steps[step];
    if (current === undefined) return at > start;
    if (current.kind === 'gap') {
      for (let skipped = 0; skipped <= current.most; skipped++) {
        if (skipped > 0 && !connects(tokens, at + skipped - 1, start, true)) return false;
        if (walk(step + 1, at + skipped)) return true;
      }
      return false;
    }
    const token = tokens[at];
    const fits =
      token !== undefined &&
      connects(tokens, at, start, steps[step - 1]?.kind === 'gap') &&
      (current.words === null || current.words.has(current.cased ? token.text : token.lower));
    if (fits && walk(step + 1, at + 1)) return true;
    if (!current.optional) return false;
    places[step] = at;
    return walk(step + 1, at);
  };
  return walk(0, start) ? places : undefined;
}

/** A phrase never crosses a stop or a dash, and a comma only in a gap. */
function connects(tokens: readonly Token[], at: number, start: number, inGap: boolean): boolean {
  const before = tokens[at]?.before;
  return at === start || (before !== 'break' && (inGap || before !== 'comma'));
}
