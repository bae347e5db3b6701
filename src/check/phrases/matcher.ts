import type { Token } from '../../text/analyze/token.ts';
import { endsNounPhrase } from '../../text/context/head-noun.ts';
import { isNumber } from '../../text/context/number.ts';
import { anchorOf } from './anchor.ts';
import type { Pattern, Step } from './pattern.ts';

/** A place where a pattern matches: token indexes, end exclusive. `start`..`end` is its focus, `from`..`to` all of it. */
export interface Match<Owner> {
  readonly owner: Owner;
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

interface Entry<Owner> {
  readonly owner: Owner;
  readonly pattern: Pattern;
  /** How many words may stand before the word it is filed under. */
  readonly least: number;
  readonly most: number;
}

/**
 * Finds many phrases in one pass: each is filed under the rarest word that it must hold, so that a token costs one look-up however
 * many phrases there are, and "she" wakes none. Steps are bounded, so the whole is linear in the text.
 */
export class PhraseMatcher<Owner> {
  readonly #byAnchor = new Map<string, Entry<Owner>[]>();

  add(pattern: Pattern, owner: Owner): void {
    const anchor = anchorOf(pattern.steps);
    for (const form of anchor.forms) {
      const key = form.toLowerCase();
      const entries = this.#byAnchor.get(key);
      const entry = { owner, pattern, least: anchor.least, most: anchor.most };
      if (entries === undefined) this.#byAnchor.set(key, [entry]);
      else if (entries.at(-1)?.pattern !== pattern) entries.push(entry);
    }
  }

  /** All matches in a sentence's tokens, in order of their anchors. */
  find(tokens: readonly Token[]): Match<Owner>[] {
    const found: Match<Owner>[] = [];
    /** The next place to try a pattern at: windows of two anchors may overlap. */
    const tried = new Map<Pattern, number>();
    for (let index = 0; index < tokens.length; index++) {
      const entries = this.#byAnchor.get(tokens[index]?.lower ?? '');
      if (entries === undefined) continue;
      for (const { owner, pattern, least, most } of entries) {
        const first = Math.max(0, index - most, tried.get(pattern) ?? 0);
        tried.set(pattern, index - least + 1);
        for (let from = first; from <= index - least; from++) {
          const places = matchSteps(pattern.steps, tokens, from);
          if (places === undefined) continue;
          const start = places[pattern.focus.start] ?? from;
          const end = places[pattern.focus.end] ?? from;
          if (end > start) found.push({ owner, pattern, from, to: places[pattern.steps.length] ?? end, start, end });
        }
      }
    }
    return found;
  }
}

/** For each step the token it begins at, and last where the match ends; undefined where it does not match. Takes the longest. */
function matchSteps(steps: readonly Step[], tokens: readonly Token[], start: number): number[] | undefined {
  const places: number[] = new Array(steps.length + 1).fill(start);
  const walk = (step: number, at: number): boolean => {
    places[step] = at;
    const current = steps[step];
    if (current === undefined) return at > start;
    if (current.kind === 'edge') return endsNounPhrase(tokens, at) && walk(step + 1, at);
    if (current.kind === 'gap' && step === steps.length - 1) {
      // Nothing has to follow it: it takes in all it may.
      let end = at;
      while (end < at + current.most && tokens[end] !== undefined && connects(tokens, end, start, true)) end++;
      return walk(step + 1, end);
    }
    if (current.kind === 'gap') {
      for (let skipped = 0; skipped <= current.most; skipped++) {
        if (skipped > 0 && !connects(tokens, at + skipped - 1, start, true)) return false;
        if (walk(step + 1, at + skipped)) return true;
      }
      return false;
    }
    if (tokens[at] !== undefined && connects(tokens, at, start, steps[step - 1]?.kind === 'gap')) {
      if (current.kind === 'any') return walk(step + 1, at + 1);
      if (current.kind === 'number') return isNumber(tokens[at]?.lower ?? '') && walk(step + 1, at + 1);
      for (const length of lengthsOf(current, tokens, at)) if (walk(step + 1, at + length)) return true;
    }
    if (current.kind !== 'word' || !current.optional) return false;
    places[step] = at;
    return walk(step + 1, at);
  };
  return walk(0, start) ? places : undefined;
}

/** How many words the choices of a step can take from here, longest first. */
function lengthsOf(step: Step & { readonly kind: 'word' }, tokens: readonly Token[], at: number): number[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const lengths: number[] = [];
  if (step.longer.size > 0) {
    for (const parts of step.longer.get(token.lower) ?? step.longer.get(token.text) ?? [])
      if (parts.every((forms, part) => part === 0 || continues(forms, tokens[at + part]))) lengths.push(parts.length);
  }
  if (step.words.has(token.lower) || step.words.has(token.text) || (step.words.has('#') && isNumber(token.lower)))
    lengths.push(1);
  return lengths;
}

function continues(forms: ReadonlySet<string>, token: Token | undefined): boolean {
  if (token === undefined || token.before === 'break' || token.before === 'comma') return false;
  return forms.has(token.lower) || forms.has(token.text);
}

/** A phrase never crosses a stop or a dash, and a comma only in a gap. */
function connects(tokens: readonly Token[], at: number, start: number, inGap: boolean): boolean {
  const before = tokens[at]?.before;
  return at === start || (before !== 'break' && (inGap || before !== 'comma'));
}
