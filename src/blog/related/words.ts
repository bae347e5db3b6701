/** The words of a text, lower case, straight apostrophes. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
  );
}

/** What a word and its other forms have in common: "calendars" and "calendar", "sleeping" and "sleep". Light: "skills" never meets "skillet". */
export function stemOf(word: string): string {
  let stem = singular(word.replace(/'s$/, ''));
  if (stem.length > 5 && /[aeiouy].*ing$/.test(stem)) stem = single(stem.slice(0, -3));
  else if (stem.length > 4 && /[aeiouy].*ed$/.test(stem)) stem = single(stem.slice(0, -2));
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** "planned" without its ending is "plann". */
function single(stem: string): string {
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Words that name no subject: never given as a reason, though they may count where a blog uses them oddly often. */
const everyday = new Set(
  (
    'able about above across actual actually add added after again against ago all allow almost alone along already also although always among amount and another answer any ' +
    'anyone anything apart are area around ask asked away back based became because become been before began begin behind being believe below best better between big bit ' +
    'both bring build built but call called came can cannot case certain chance change check choose clear close come common complete consider could couple course create day days ' +
    'deal decide deep different does doing done down each early easy either eight else end enough especially even every everyone everything exactly example expect fact far feel ' +
    'feeling felt few fifth figure final finally find fine first five follow for forward found four fourth from full further gave general get give given goes going gone good ' +
    'got great group guide had half hand happen hard has have having hear heard help helpful her here high him his hold hope hour hours how however huge hundred idea important ' +
    'including instead interesting into issue its itself job just keep kept kind knew know known large last late later lead learn least leave led left less let level life ' +
    'like line list little live long longer look lot love made main make making many matter may maybe mean meet mention might mind minute minutes moment moments month months more ' +
    'morning most move much must myself name near nearly need needs never new next nice night nine nobody none nor normal not note nothing now number obvious off offer often okay ' +
    'old once one ones only onto open option order other our out outside over own page part particular past people perfect perhaps person piece place plan plenty point possible ' +
    'post posts practical pretty probably problem process put question quick quickly quite rather reach read ready real reality really reason recent recently related remember rest ' +
    'result right run said same saw say says second see seem seen self sense series set seven several shall share she short should show side simple simply since single six small ' +
    'some someone something sometimes soon sort start started state step steps still stop stuff such suddenly sure take taken talk tell ten than thank thanks that the their them ' +
    'then there these they stay time times annual personal content honest suck bang beyond care cares involved thing things think third this those though thought thousand three through tiny tip tips today together told tomorrow too took top total toward tried true ' +
    'try trying turn twice two type under understand until upon use used useful user using usual very want was watch way ways week weeks well went were what whatever when where ' +
    'whether which while who whole whose why will wish with within without wonder word words work working world would write year years yes yesterday yet you young your'
  )
    .split(' ')
    .map(stemOf),
);

/** Pronouns, auxiliaries, prepositions and the like: how often a post says "she" or "we" is its voice, not its subject. */
const grammar = new Set(
  (
    'a an the this that these those i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves ' +
    'they them their theirs themselves who whom whose which what am is are was were be been being do does did doing done have has had having will would shall should ' +
    'can could may might must ought not no nor never and or but if so because as than though although while until unless whether of at by for with about against between ' +
    'into through during before after above below to from up down in out on off over under again once here there when where why how all any both each few more most other ' +
    "some such only own same too very just also ever even still yet then now let get got i'm i've i'd i'll you're you've you'll you'd he's she's it's we're we've we'll we'd they're " +
    "they've they'll isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't that's there's what's here's let's who's " +
    'im ive id ill dont doesnt didnt cant wont isnt wasnt everything everyone everybody something someone somebody anything anyone nothing nobody one ones many much'
  ).split(' '),
);

/** True for a word that any text may have, whatever it is about. */
export function isGrammar(word: string): boolean {
  return grammar.has(word);
}

/** True where a word may be told to a writer as what two posts share. */
export function namesSubject(stem: string): boolean {
  return stem.length > 3 && !everyday.has(stem) && !/[\d']/.test(stem);
}
