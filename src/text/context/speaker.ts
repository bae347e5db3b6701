import type { Token } from '../analyze/token.ts';

const oneself = new Set(['i', "i'm", "i've", "i'd", 'im', 'myself', 'me', 'my']);

/** How far before a label its "I am" may stand. */
const reach = 5;

/** True where the words at token `index` are what a person says of themself: how people name themselves is their right. */
export function speaksOfOneself(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= 0 && back >= index - reach; back--) {
    if (tokens[back + 1]?.before === 'break') return false;
    if (oneself.has(tokens[back]?.lower ?? '')) return true;
  }
  return false;
}
