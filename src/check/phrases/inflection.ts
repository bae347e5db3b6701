/** Verbs whose past does not follow the rule, and nouns whose plural does not; of words that rules use. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'is', 'are', 'was', 'were', 'been', 'being', "isn't", "aren't", "wasn't", "weren't"],
  have: ['has', 'had', 'having'],
  do: ['does', 'did', 'done', 'doing'],
  hang: ['hanged', 'hung'],
  take: ['took', 'taken'],
  get: ['got', 'gotten'],
  choose: ['chose', 'chosen'],
  shoot: ['shot'],
  slit: ['slit', 'slitting'],
  cut: ['cutting'],
  leap: ['leapt'],
  throw: ['threw', 'thrown'],
  fight: ['fought'],
  lose: ['lost'],
  win: ['won'],
  bring: ['brought'],
  break: ['broke', 'broken'],
  drive: ['drove', 'driven'],
  overcome: ['overcame'],
  come: ['came'],
  go: ['goes', 'went', 'gone'],
  make: ['made'],
  give: ['gave', 'given'],
  feel: ['felt'],
  keep: ['kept'],
  say: ['said'],
  see: ['saw', 'seen'],
  think: ['thought'],
  know: ['knew', 'known'],
  quit: ['quitting'],
  heal: ['healed'],
  prove: ['proven'],
  man: ['men'],
  woman: ['women'],
  child: ['children'],
  person: ['people', 'persons'],
  life: ['lives'],
  wife: ['wives'],
  shrink: ['shrank', 'shrunk'],
  find: ['found'],
  leave: ['left'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  beat: ['beaten', 'beats'],
  drink: ['drank', 'drunk'],
  hide: ['hid', 'hidden'],
  begin: ['began', 'begun'],
  run: ['ran'],
  blow: ['blew', 'blown'],
  bleed: ['bled'],
  fall: ['fell', 'fallen'],
  rise: ['rose', 'risen'],
  become: ['became'],
  tell: ['told'],
  hold: ['held'],
  seek: ['sought'],
  teach: ['taught'],
  swear: ['swore', 'sworn'],
  split: ['splitting'],
  put: ['putting'],
  set: ['setting'],
  hit: ['hitting'],
  hurt: ['hurting'],
  burn: ['burnt'],
  show: ['shown'],
  eat: ['ate', 'eaten'],
  spend: ['spent'],
  stick: ['stuck'],
  meet: ['met'],
  pay: ['paid'],
  wake: ['woke'],
  lead: ['led'],
};

/**
 * Every form of an English noun or verb, by rule: plural, third person, past, -ing, possessive. It makes more than exist
 * ("committed" and "commited"), which costs nothing: a form that nobody writes matches nothing.
 */
export function inflections(word: string): string[] {
  const own = irregular[word] ?? [];
  const forms = new Set([word, ...own]);
  for (const form of [plural(word), ...pasts(word), ...progressives(word)]) forms.add(form);
  for (const form of [word, plural(word), ...own]) forms.add(`${form}'s`);
  return [...forms];
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function pasts(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`];
  return [`${word}ed`, ...doubled(word).map((stem) => `${stem}ed`)];
}

function progressives(word: string): string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (/[^e]e$/.test(word)) return [`${word.slice(0, -1)}ing`];
  return [`${word}ing`, ...doubled(word).map((stem) => `${stem}ing`)];
}

/** "commit" doubles its last letter before an ending, "visit" does not: both are made. */
function doubled(word: string): string[] {
  return /[aeiou][bdgklmnprt]$/.test(word) ? [`${word}${word.at(-1) ?? ''}`] : [];
}
