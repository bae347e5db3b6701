import type { Token } from '../analyze/token.ts';
import { isFunctionWord } from './function-words.ts';

/**
 * True where the words from token `start` to `end` stand in a name or title: all their content words have a capital in the midst of
 * a sentence, and so has a neighbour ("the National Institute on Drug Abuse", "The Buddha and the Borderline"). A heading in capitals
 * is no name: elsewhere in the sentence there have to be content words without one.
 */
export function standsInName(tokens: readonly Token[], start: number, end: number): boolean {
  const own = tokens.slice(start, end).filter((token) => !isFunctionWord(token.lower));
  if (own.length === 0 || !own.every(hasCapital) || own.every(isAcronym)) return false;
  const plain = tokens.filter((token) => !isFunctionWord(token.lower) && /^\p{Ll}/u.test(token.text));
  if (plain.length < 2) return false;
  return neighbourHasCapital(tokens, start, -1) || neighbourHasCapital(tokens, end - 1, 1);
}

function hasCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

function isAcronym(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

/** The next content word that way, over at most two small words; the sentence's first word has a capital anyway. */
function neighbourHasCapital(tokens: readonly Token[], from: number, step: 1 | -1): boolean {
  for (let at = from + step, small = 0; small <= 2; at += step, small++) {
    const token = tokens[at];
    if (token === undefined || at === 0) return false;
    const boundary = step === 1 ? token.before : tokens[at + 1]?.before;
    if (boundary === 'break' || boundary === 'comma') return false;
    if (!isFunctionWord(token.lower)) return hasCapital(token) && !isAcronym(token);
  }
  return false;
}
