import { inflections } from './inflection.ts';

/** What one step of a phrase accepts: single words, and wordings of several words by their first. */
export interface Choices {
  readonly words: ReadonlySet<string>;
  readonly longer: ReadonlyMap<string, readonly (readonly ReadonlySet<string>[])[]>;
  /** How many words the longest choice has. */
  readonly longest: number;
}

/** Classes of words are long and stand in many phrases: each list is spelled out once. */
const known = new Map<string, Choices>();
const most = 5_000;

/** Spells out a list of choices; `word~` is every inflection, parts joined by a hyphen or space are one after another. */
export function readChoices(choices: readonly string[]): Choices {
  const key = choices.join('|');
  let read = known.get(key);
  if (read === undefined) {
    read = spellOut(choices);
    if (known.size >= most) known.clear();
    known.set(key, read);
  }
  return read;
}

function spellOut(choices: readonly string[]): Choices {
  const words = new Set<string>();
  const longer = new Map<string, (readonly ReadonlySet<string>[])[]>();
  let longest = 1;
  for (const choice of choices) {
    const parts = choice
      .replaceAll('’', "'")
      .split(/[-\s]+/)
      .map(formsOf);
    const first = parts[0];
    if (first === undefined) continue;
    if (parts.length === 1) {
      for (const form of first) words.add(form);
      continue;
    }
    longest = Math.max(longest, parts.length);
    for (const form of first) longer.set(form, [...(longer.get(form) ?? []), parts]);
  }
  for (const sequences of longer.values()) sequences.sort((a, b) => b.length - a.length);
  return { words, longer, longest };
}

function formsOf(word: string): ReadonlySet<string> {
  return new Set(word.endsWith('~') ? inflections(word.slice(0, -1)) : [word]);
}
