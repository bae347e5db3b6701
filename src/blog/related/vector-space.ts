/** Who uses a word, and how much. Two plain arrays: ten thousand posts have millions of these pairs. */
interface Token {
  readonly key: string;
  readonly slots: number[];
  readonly weights: number[];
}

/** One post's words with their weights, side by side. */
interface Vector {
  readonly tokens: readonly Token[];
  readonly weights: Float64Array;
  /** Under the rarities of now; below 0: to be computed. */
  length: number;
  /** For which membership of the space it was computed. */
  lengthFor: number;
}

/** A word of two posts, with its part in what makes them alike (all parts sum to 1). */
export interface SharedWord {
  readonly key: string;
  readonly share: number;
  /** True where more than half of the blog has it. */
  readonly common: boolean;
}

/**
 * Posts as vectors of words, compared by the cosine of word weight times rarity. Posts are numbered by the caller (`slot`). Replacing a
 * post touches the words whose weight in it changed, and no others; what is answered never depends on what was there before.
 */
export class VectorSpace {
  readonly #tokens = new Map<string, Token>();
  readonly #vectors: (Vector | undefined)[] = [];
  #size = 0;
  /** Counts posts that came or went: each changes every rarity, so all lengths are stale at once. */
  #membership = 0;

  /** Puts a post in, or its new words in place of the old. */
  put(slot: number, weights: ReadonlyMap<string, number>): void {
    const old = this.#vectors[slot];
    if (old === undefined) {
      this.#size += 1;
      this.#membership += 1;
    }
    const before = new Map(old?.tokens.map((token, at) => [token, old.weights[at] ?? 0]));
    for (const token of before.keys()) {
      if (weights.has(token.key)) continue;
      this.#leave(token, slot);
      this.#unsettle(token);
    }
    const tokens: Token[] = [];
    const values = new Float64Array(weights.size);
    for (const [key, weight] of weights) {
      const token = this.#tokenOf(key);
      values[tokens.length] = weight;
      tokens.push(token);
      const had = before.get(token);
      if (had === undefined) {
        token.slots.push(slot);
        token.weights.push(weight);
        if (old !== undefined) this.#unsettle(token);
      } else if (had !== weight) token.weights[token.slots.indexOf(slot)] = weight;
    }
    this.#vectors[slot] = { tokens, weights: values, length: -1, lengthFor: 0 };
  }

  take(slot: number): void {
    const old = this.#vectors[slot];
    if (old === undefined) return;
    for (const token of old.tokens) this.#leave(token, slot);
    this.#vectors[slot] = undefined;
    this.#size -= 1;
    this.#membership += 1;
  }

  /** Adds each post's cosine with this one, times `worth`, to what stands in `into` at its slot. */
  addCosines(slot: number, worth: number, into: Float64Array): void {
    const vector = this.#vectors[slot];
    const length = vector === undefined ? 0 : this.#lengthOf(vector);
    if (vector === undefined || length === 0) return;
    const products = new Float64Array(into.length);
    vector.tokens.forEach((token, at) => {
      const telling = this.#rarity(token);
      if (telling === 0) return;
      const weight = (vector.weights[at] ?? 0) * telling * telling;
      const { slots, weights } = token;
      for (let index = 0; index < slots.length; index++) {
        const other = slots[index] ?? 0;
        products[other] = (products[other] ?? 0) + weight * (weights[index] ?? 0);
      }
    });
    products.forEach((product, other) => {
      const theirs = product > 0 ? this.#vectors[other] : undefined;
      if (theirs) into[other] = (into[other] ?? 0) + (worth * product) / (length * this.#lengthOf(theirs));
    });
  }

  /** The words that make two posts alike, those that say most first, each with its share of the likeness. */
  shared(slot: number, other: number): readonly SharedWord[] {
    const [a, b] = [this.#vectors[slot], this.#vectors[other]];
    if (!a || !b) return [];
    const theirs = new Map(b.tokens.map((token, at) => [token, b.weights[at] ?? 0]));
    const found: { key: string; gain: number; common: boolean }[] = [];
    a.tokens.forEach((token, at) => {
      const gain = (a.weights[at] ?? 0) * (theirs.get(token) ?? 0) * this.#rarity(token) ** 2;
      if (gain > 0) found.push({ key: token.key, gain, common: this.isCommon(token.key) });
    });
    const all = found.reduce((sum, { gain }) => sum + gain, 0);
    found.sort((x, y) => y.gain - x.gain || (x.key < y.key ? -1 : 1));
    return found.map(({ key, gain, common }) => ({ key, share: gain / all, common }));
  }

  /** True for a word of more than half of the posts, where there are enough posts to say so. */
  isCommon(key: string): boolean {
    return this.#size >= 8 && (this.#tokens.get(key)?.slots.length ?? 0) > this.#size / 2;
  }

  /** A word of one post joins nothing, and one that all have tells nothing apart. */
  #rarity(token: Token): number {
    const count = token.slots.length;
    return count < 2 ? 0 : Math.log(1 + (this.#size - count + 0.5) / (count + 0.5));
  }

  #lengthOf(vector: Vector): number {
    if (vector.length >= 0 && vector.lengthFor === this.#membership) return vector.length;
    let sum = 0;
    vector.tokens.forEach((token, at) => {
      sum += ((vector.weights[at] ?? 0) * this.#rarity(token)) ** 2;
    });
    vector.length = Math.sqrt(sum);
    vector.lengthFor = this.#membership;
    return vector.length;
  }

  /** A word that gained or lost a post is rarer or commoner now, for all who use it. */
  #unsettle(token: Token): void {
    for (const slot of token.slots) {
      const vector = this.#vectors[slot];
      if (vector) vector.length = -1;
    }
  }

  #tokenOf(key: string): Token {
    let token = this.#tokens.get(key);
    if (token === undefined) {
      token = { key: ownCopy(key), slots: [], weights: [] };
      this.#tokens.set(token.key, token);
    }
    return token;
  }

  #leave(token: Token, slot: number): void {
    const at = token.slots.indexOf(slot);
    const [lastSlot, lastWeight] = [token.slots.pop(), token.weights.pop()];
    if (lastSlot !== undefined && lastWeight !== undefined && lastSlot !== slot) {
      token.slots[at] = lastSlot;
      token.weights[at] = lastWeight;
    }
    if (token.slots.length === 0) this.#tokens.delete(token.key);
  }
}

/** A word cut out of a text keeps the whole text in memory in today's engines; a copy does not. */
export function ownCopy(word: string): string {
  return ` ${word}`.slice(1);
}
