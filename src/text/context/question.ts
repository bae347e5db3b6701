import type { Sentence } from '../analyze/sentence.ts';

const askers = new Set(
  "is are was were can could does do did will would should has have may isn't aren't don't doesn't can't".split(' '),
);

/** True for a question that asks whether something is so ("Can it be cured?"): who asks has not claimed it. */
export function asksWhether(sentence: Sentence): boolean {
  if (!sentence.text.trimEnd().endsWith('?')) return false;
  return sentence.tokens.some(
    (token, index) => askers.has(token.lower) && (index === 0 || (index < 4 && token.before !== 'space')),
  );
}
