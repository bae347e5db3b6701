import type { Term } from './pack.ts';
import { gapKey, isCapitals, type Word, wordsOf } from './term-words.ts';

/** A wording of a term in the trie: whose it is and how it must be written. */
export interface Wording {
  readonly term: Term;
  readonly text: string;
  /** By word: the exact spelling that is asked for, or undefined where case does not matter. */
  readonly exact: readonly (string | undefined)[];
  /** Punctuation that closes the wording, as in "D.B.T.". */
  readonly tail: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: Wording[];
}

/** Where a wording stands in a text. */
export interface Hit {
  readonly wording: Wording;
  readonly start: number;
  readonly end: number;
  /** How many words it has. */
  readonly words: number;
}

/** Words of a term's wording that are read at most; keeps the search linear. */
const longest = 16;

/** Wordings by their words, so that a text is searched for all of them in one pass. `loose`: space and hyphen are one. */
export class TermTrie {
  readonly #root: Node = { next: new Map(), ends: [] };
  readonly #loose: boolean;

  constructor(loose: boolean) {
    this.#loose = loose;
  }

  /** The first to claim a wording keeps it, unless the spelling that is asked for differs. */
  add(term: Term, text: string, allExact: boolean): void {
    const words = wordsOf(text);
    const last = words.at(-1);
    if (last === undefined || words.length > longest) return;
    const capitals = words.some((word) => isCapitals(word.text));
    let node = this.#root;
    words.forEach((word, index) => {
      const key = index === 0 ? word.key : `${gapKey(word.gap, this.#loose)}\n${word.key}`;
      const next = node.next.get(key) ?? { next: new Map(), ends: [] };
      node.next.set(key, next);
      node = next;
    });
    const exact = words.map((word) => {
      const single = capitals && /^\p{Lu}$/u.test(word.text);
      return allExact || single || isCapitals(word.text) ? word.text : undefined;
    });
    const tail = text.slice(last.end).replace(/[”"’]/g, '').trim();
    node.ends.push({ term, text, exact, tail });
  }

  /** The longest wording that begins at a word and that `accept` takes. */
  longestAt(
    text: string,
    words: readonly Word[],
    from: number,
    accept: (hit: Hit) => boolean = () => true,
  ): Hit | undefined {
    let node: Node | undefined = this.#root;
    let best: Hit | undefined;
    const start = words[from]?.start ?? 0;
    for (let index = from; index < words.length && index - from < longest; index++) {
      const word: Word | undefined = words[index];
      if (word === undefined) break;
      const before = index === from ? '' : `${gapKey(word.gap, this.#loose)}\n`;
      const next: Node | undefined = node.next.get(before + word.key);
      const count = index - from + 1;
      const found =
        ending(next, text, words, from, count, word.end) ?? this.#inflected(node, before, text, words, from, count);
      const hit = found === undefined ? undefined : { ...found, start, words: count };
      if (hit !== undefined && accept(hit)) best = hit;
      if (next === undefined) break;
      node = next;
    }
    return best;
  }

  /** A last word with "'s", or with an "s" more than the wording has. */
  #inflected(node: Node, before: string, text: string, words: readonly Word[], from: number, count: number) {
    const word = words[from + count - 1];
    const ending_ = /(?:'s|s)$/.exec(word?.key ?? '')?.[0];
    if (word === undefined || ending_ === undefined || word.key.length - ending_.length < 2) return undefined;
    const next = node.next.get(before + word.key.slice(0, -ending_.length));
    // The possessive is not part of the term; a plural is.
    const end = ending_ === 's' ? word.end : word.end - ending_.length;
    return ending(next, text, words, from, count, end, ending_.length);
  }
}

/** The wording that ends at a node, where the text is written as it asks. */
function ending(
  node: Node | undefined,
  text: string,
  words: readonly Word[],
  from: number,
  count: number,
  end: number,
  cut = 0,
): { readonly wording: Wording; readonly end: number } | undefined {
  for (const wording of node?.ends ?? []) {
    const written = wording.exact.every((exact, index) => {
      const word = words[from + index]?.text ?? '';
      return exact === undefined || exact === (index === count - 1 && cut > 0 ? word.slice(0, -cut) : word);
    });
    if (written && text.startsWith(wording.tail, end)) return { wording, end: end + wording.tail.length };
  }
  return undefined;
}
