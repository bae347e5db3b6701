const determiners =
  'a an the this that these those my your his her its our their some any each every no another both either neither all many most few several much such';
const pronouns =
  'i me mine myself you yours yourself he him himself she hers herself it itself we us ours ourselves they them theirs themselves who whom whose which what someone somebody anyone anybody everyone everybody nobody nothing something everything anything';
const prepositions =
  'of in on at by for with from to into onto over under about against between among through during before after since until till without within along across behind beyond despite toward towards upon near off out up down around like as than per via';
const conjunctions =
  'and or but nor so yet because although though while when where whereas if unless whether that once';
const auxiliaries =
  "am is are was were be been being isn't aren't wasn't weren't have has had having haven't hasn't hadn't do does did doing done don't doesn't didn't can could may might must shall should will would cannot can't couldn't won't wouldn't shouldn't";
const adverbs =
  'not never also too often sometimes usually always rarely only just even still already again here there now then very rather quite really ever perhaps maybe';

const functionWords = new Set(
  [determiners, pronouns, prepositions, conjunctions, auxiliaries, adverbs].flatMap((words) => words.split(' ')),
);

/** True for the small words that hold a sentence together and say little of what it is about. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}
