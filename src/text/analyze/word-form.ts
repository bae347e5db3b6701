import { daleChall } from 'dale-chall';
import { spache } from 'spache';
import { syllable } from 'syllable';

/** What is known of a word as it is spelled, wherever it stands. */
export interface WordForm {
  readonly lower: string;
  readonly syllables: number;
  /** On Dale and Chall's list of words that fourth-graders know. */
  readonly easy: boolean;
  /** On Spache's list of words that third-graders know. */
  readonly familiar: boolean;
  /** Begins with a lower-case letter, so that it can't be a name. */
  readonly lowerCase: boolean;
}

const easyWords = new Set(daleChall);
const familiarWords = new Set(spache);

/** A text of 50,000 words has some 6,000 forms; at this size the memory is emptied and fills again. */
const most = 50_000;
const known = new Map<string, WordForm>();

/** Looks a word up, computing syllables and list membership once per spelling. */
export function wordForm(word: string): WordForm {
  let form = known.get(word);
  if (form === undefined) {
    const lower = word.toLowerCase();
    form = {
      lower,
      syllables: syllable(word),
      easy: easyWords.has(lower),
      familiar: familiarWords.has(lower),
      lowerCase: word.charCodeAt(0) === lower.charCodeAt(0),
    };
    if (known.size >= most) known.clear();
    known.set(word, form);
  }
  return form;
}
