import type { Token } from '../analyze/token.ts';

const negations = new Set([
  'no',
  'not',
  'never',
  'cannot',
  "can't",
  "don't",
  "doesn't",
  "didn't",
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "won't",
  "wouldn't",
  "couldn't",
  "shouldn't",
  'nor',
  'neither',
  'without',
  'nobody',
  'none',
  'nothing',
  'rarely',
  'hardly',
  'avoid',
  'stop',
  'myth',
]);

/** How far a negation reaches to the right, in tokens. */
const reach = 6;

/** True where the words from token `index` on stand under a negation in the same clause. */
export function isNegated(tokens: readonly Token[], index: number): boolean {
  for (let back = index - 1; back >= 0 && back >= index - reach; back--) {
    if (tokens[back + 1]?.before === 'break') return false;
    const word = tokens[back]?.lower ?? '';
    if (word === 'but' || word === 'because') return false;
    // "Not only" and "no doubt" deny nothing.
    if (negations.has(word)) return !(tokens[back + 1]?.lower === 'only' || tokens[back + 1]?.lower === 'doubt');
  }
  return false;
}
