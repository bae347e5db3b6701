import type { Token } from '../analyze/token.ts';

const negations = new Set(
  [
    "no not never cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't haven't hasn't hadn't",
    'nor neither without nobody none nothing rarely hardly seldom avoid avoids avoiding stop myth myths',
    'wary beware suspicious skeptical sceptical unlikely impossible false untrue mistaken misleading refuse unproven unable',
  ].flatMap((line) => line.split(' ')),
);

/** After these a new statement begins, which the negation before does not reach. */
const turns = new Set(['but', 'because', 'although', 'though', 'however', 'while', 'whereas', 'and']);

/** How far a negation reaches to the right, in tokens. */
const reach = 7;
/** A subject that is nobody denies its whole clause: "no one should conclude that it is the only option". */
const reachOfSubject = 14;
const nobody = new Set(['nobody', 'none', 'noone', 'nothing']);

/** True for a word that denies what follows it. */
export function isNegation(word: string): boolean {
  return negations.has(word);
}

/** True where the words from token `index` to `end` stand under a negation in the same clause, or are denied right after. */
export function isNegated(tokens: readonly Token[], index: number, end: number = index + 1): boolean {
  return negatedBefore(tokens, index) || deniedAfter(tokens, end);
}

function negatedBefore(tokens: readonly Token[], index: number): boolean {
  let comma = tokens[index]?.before === 'comma';
  for (let back = index - 1; back >= 0 && back >= index - reachOfSubject; back--) {
    if (tokens[back + 1]?.before === 'break') return false;
    const word = tokens[back]?.lower ?? '';
    const next = tokens[back + 1]?.lower;
    if (nobody.has(word) || (word === 'no' && next === 'one')) return !affirms(tokens, back);
    if (back < index - reach) continue;
    if (turns.has(word)) return false;
    if (!comma && supposes(tokens, back)) return true;
    comma ||= tokens[back]?.before === 'comma';
    // "Not only" and "no doubt" deny nothing, nor does "can't recommend enough" or "why not".
    if (negations.has(word))
      return !(next === 'only' || (word === 'not' && next === 'just') || isPlain(tokens, back + 1));
  }
  return false;
}

/** After "no": what is no surprise and no secret is said to be so. */
const plain = new Set('surprise wonder question secret mystery denying disputing exaggeration'.split(' '));
const doubting = new Set(
  'deny denies denied doubt doubts doubted dispute disputes disputed question questions questioned'.split(' '),
);

/** "No question that" affirms, "no question of" does not. */
function isPlain(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === 'doubt' || word === 'matter') return true;
  const denied = tokens[at - 1]?.lower;
  return plain.has(word) && (denied === 'no' || denied === 'without') && tokens[at + 1]?.lower !== 'of';
}

/** "Nobody denies that", "no one can doubt that": two denials affirm. */
function affirms(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some(({ lower }) => doubting.has(lower));
}

const suppositions = new Set('if whether unless expecting expect expects hoping'.split(' '));
const opinions = new Set(
  'swear swears swore sworn vow vowed believe believes believed think thinks thought assume assumes assumed imagine imagines'.split(
    ' ',
  ),
);

/** "If therapy is the best treatment", "they believe that it cures": what somebody supposes is no claim of the writer's, "we believe" is. */
function supposes(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (suppositions.has(word)) return true;
  const before = tokens[at - 1]?.lower ?? '';
  return opinions.has(word) && !/^(?:we|i|strongly|firmly|truly)$/.test(before);
}

const linking = new Set([
  'is',
  'are',
  'was',
  'were',
  'does',
  'do',
  'did',
  'has',
  'have',
  'will',
  'would',
  'can',
  'could',
  'may',
]);
const denying = new Set([
  "isn't",
  "aren't",
  "wasn't",
  "doesn't",
  "don't",
  "didn't",
  "won't",
  'cannot',
  "can't",
  "wouldn't",
]);

/** "A cure is not on offer": the verb after the words denies them. */
function deniedAfter(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (next === undefined || next.before !== 'space') return false;
  if (denying.has(next.lower)) return true;
  const after = tokens[end + 1];
  return linking.has(next.lower) && after?.before === 'space' && /^(?:not|never|no|rarely|neither)$/.test(after.lower);
}
