import type { Token } from '../analyze/token.ts';

const myself = new Set(['i', 'we']);
const iAm = new Set(["i'm", 'im', "i've", "we're", 'myself', 'ourselves', 'us']);

/** Words that may stand between "I am" and the name that people give themselves. */
const between = new Set(
  [
    'a an the so very just also still really totally not no longer never always once such kind of sort being both either and or as too only',
    'recovering recovered former functioning functional lifelong self diagnosed proud lonely full blown out high hopeless total complete',
    'am was were be been being are became become identify identified call called calling consider considered label have had has feel felt',
    'say saying said admit admitted know knew realised realized that think thought believe little bit',
  ].flatMap((line) => line.split(' ')),
);

/** How far before a label its "I am" may stand. */
const reach = 7;

/** True where the words from token `index` to `end` are what a person says of themself: how people name themselves is their right. */
export function speaksOfOneself(tokens: readonly Token[], index: number, end: number): boolean {
  if (tokens[end]?.lower === 'myself' || (tokens[end]?.lower === 'like' && tokens[end + 1]?.lower === 'me'))
    return true;
  if (myself.has(tokens[index]?.lower ?? '') || iAm.has(tokens[index]?.lower ?? '')) return true;
  for (let back = index - 1; back >= 0 && back >= index - reach; back--) {
    if (tokens[back + 1]?.before === 'break') return false;
    const word = tokens[back]?.lower ?? '';
    if (myself.has(word) || iAm.has(word)) return true;
    if (word === 'as' && introducesMe(tokens, end)) return true;
    if (!between.has(word)) return false;
  }
  return false;
}

/** "As a …, I": the comma and the speaker follow within a few words. */
function introducesMe(tokens: readonly Token[], end: number): boolean {
  for (let ahead = end; ahead < tokens.length && ahead < end + 8; ahead++) {
    const token = tokens[ahead];
    if (token === undefined || token.before === 'break') return false;
    if (token.before === 'comma') return myself.has(token.lower) || iAm.has(token.lower);
  }
  return false;
}
