import type { Token } from '../analyze/token.ts';
import { isFunctionWord } from './function-words.ts';

/** Verbs that often follow the people they are about; a plain word list, since few follow "the depressed" in practice. */
const verbs = new Set(
  [
    'need live feel get go come make take think know want seek seem tend become receive deserve suffer struggle face experience report show',
    'say tell talk speak cope recover relapse try keep find lose leave stay return respond learn avoid use help respond refuse fear love hate',
    'cannot deserves needs lives feels gets goes comes makes takes thinks knows wants seeks seems tends becomes receives suffers struggles faces',
    'experiences reports shows says tells copes recovers tries keeps finds loses leaves stays returns learns uses helps refuses',
    'needed lived felt got went came made took thought knew wanted sought seemed became received struggled faced reported showed said told',
    'hear hears heard see sees saw sleep wait waits die dies cry work works eat drink steal lie lies act acts look looks react behave deserve benefit choose run runs call calls like likes hate',
    'walked sat stood died called asked stopped started continued',
  ].flatMap((line) => line.split(' ')),
);

/**
 * True where nothing follows that the words before token `at` could describe: the text ends, punctuation stands there, or a word that
 * can't go on a noun phrase. "The depressed $" matches "the depressed often withdraw", not "the depressed mood".
 */
export function endsNounPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.before === 'break' || next.before === 'comma') return true;
  if (next.before === 'hyphen') return false;
  return isFunctionWord(next.lower) || verbs.has(next.lower) || /[a-z]{3}ly$/.test(next.lower);
}
