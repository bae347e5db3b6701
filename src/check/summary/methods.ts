import type { BlockView } from './block-view.ts';

/** Words that tell how or where somebody hurt or killed themself; places count in the block. */
export interface MethodDetail {
  readonly kind: 'suicide' | 'self-harm';
  readonly start: number;
  readonly end: number;
  /** True where the words say it by themselves; else suicide or self-harm has to be spoken of nearby. */
  readonly plain: boolean;
}

const none: readonly MethodDetail[] = [];
const self = '(?:him|her|them|my|your|our|one)sel(?:f|ves)';
const whose = '(?:his|her|their|my|your|the|both|both (?:his|her|their)|one[' + '’' + "']s)";
const height =
  '(?:bridge|building|cliff|roof|rooftop|balcony|window|ledge|platform|parking (?:garage|structure)|car park|viaduct|tower|overpass|apartment|floor|stor(?:e?y|ies)|tracks?)';
const drug =
  '(?:pills?|tablets?|capsules?|mg|milligrams?|grams?|doses?|painkillers?|sleeping pills?|paracetamol|acetaminophen|tylenol|ibuprofen|aspirin|opioids?|opiates?|antidepressants?|benzodiazepines?|insulin|medications?|meds|bleach|pesticides?|antifreeze|barbiturates?)';
const tools =
  '(?:razor(?:[ -]?blades?)?|razors|blades?|kni(?:fe|ves)|box ?cutter|scalpel|scissors|broken glass|shards? of glass|lighter|cigarettes?|needles?|safety pins?|rope|belt|cord|scarf|bedsheets?|shoelaces?|plastic bag)';

interface Pattern {
  readonly kind: MethodDetail['kind'];
  readonly plain: boolean;
  readonly pattern: RegExp;
}

const of = (kind: MethodDetail['kind'], plain: boolean, source: string): Pattern => ({
  kind,
  plain,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
});

const patterns: readonly Pattern[] = [
  of(
    'suicide',
    true,
    `(?:hang|hangs|hanged|hung|hanging) ${self}(?: (?:with|from|in|by|using) (?:an? |the |his |her |their )?[\\p{L}-]+)?`,
  ),
  of(
    'suicide',
    true,
    `(?:shoot|shoots|shot|shooting|gas|gassed|gassing|asphyxiat(?:e|ed|ing)|electrocut(?:e|ed|ing)|immolat(?:e|ed|ing)) ${self}(?: (?:with|in|through) (?:an? |the |his |her |their )?[\\p{L}-]+)?`,
  ),
  of(
    'suicide',
    false,
    `(?:drown|drowned|drowning|suffocat(?:e|ed|ing)|strangl(?:e|ed|ing)|poison(?:ed|ing)?|stab(?:bed|bing)?) ${self}`,
  ),
  of('suicide', true, `self-inflicted (?:gun ?shots?|stab|knife|bullet)(?: wounds?)?`),
  of('suicide', true, `(?:set|lit|setting) ${self} (?:on fire|alight|ablaze)`),
  of(
    'suicide',
    true,
    `(?:slit|slits|slitting|slash(?:ed|es|ing)?|open(?:ed|ing) up) ${whose} (?:own )?(?:wrists?|throats?|veins?|arms?)`,
  ),
  of(
    'self-harm',
    false,
    `(?:cut|cuts|cutting) ${whose} (?:own )?(?:wrists?|veins?|arms?|forearms?|thighs?|legs?|stomachs?|skin)`,
  ),
  of(
    'suicide',
    true,
    `(?:jump|jumps|jumped|jumping|leap|leaps|leapt|leaped|leaping|plunge[ds]?|threw ${self}|throw(?:n|ing|s)? ${self}) (?:off |from |to )?(?:${whose} )(?:own )?deaths?`,
  ),
  of(
    'suicide',
    false,
    `(?:jump|jumps|jumped|jumping|leap|leaps|leapt|leaped|leaping|threw ${self}|throwing ${self}|hurled ${self}|fell|falling) (?:off|from|out of|over|onto|under|into)(?: of)? (?:[\\p{L}\\p{N}’'-]+ ){0,5}?(?:${height}|river|water|traffic|train)`,
  ),
  of(
    'suicide',
    false,
    `(?:jump|jumps|jumped|jumping|step|steps|stepped|stepping|walked|ran|threw ${self}|throwing ${self}|lay down) (?:out )?(?:in front of|into the path of|under|onto the tracks?)(?: (?:an?|the) (?:[\\p{L}-]+ )?(?:train|bus|lorry|truck|car|subway|tram|traffic))?`,
  ),
  of(
    'suicide',
    false,
    `(?:by|through|of|using|method of) (?:hanging|jumping|drowning|asphyxiation|suffocation|strangulation|self-poisoning|poisoning|carbon monoxide|gunshot|self-immolation|overdos(?:e|ing)(?: (?:of|on) [\\p{L}-]+)?|(?:taking|swallowing) (?:[\\p{L}\\p{N}-]+ ){0,3}${drug}|shooting|cutting ${whose} [\\p{L}]+|(?:an? )?(?:gun|firearm|shotgun|handgun|rope|noose))`,
  ),
  of(
    'suicide',
    false,
    `(?:found|discovered) hanging(?: (?:in|from|at|by) (?:[\\p{L}'’-]+ ){0,3}[\\p{L}]+)?|hanged? from (?:[\\p{L}’'-]+ ){0,3}[\\p{L}]+`,
  ),
  of(
    'suicide',
    false,
    `nooses?|ligatures?|gun ?shot wounds?(?: to the \\p{L}+)?|(?:put|placed|held) (?:an? |the |his |her |their )?(?:loaded )?(?:gun|pistol|revolver|rifle|shotgun|handgun|barrel)(?: (?:to|in|against) (?:his|her|their|the) (?:own )?[\\p{L}]+)?|carbon monoxide|exhaust fumes|(?:car['’]s )?exhaust pipe|charcoal|helium|plastic bag over (?:his|her|their|the) heads?|lethal doses?(?: of [\\p{L}-]+)?|fatal doses?(?: of [\\p{L}-]+)?`,
  ),
  of(
    'suicide',
    false,
    `(?:took|take|takes|taken|taking|swallow(?:ed|ing|s)?|ingest(?:ed|ing|s)?|overdosed on|overdosing on|wash(?:ed|ing) down|ate|downed|crushed|hoard(?:ed|ing)|stockpil(?:ed|ing)|collect(?:ed|ing)|saved up) (?:about |around |over |nearly |almost |all |more than |some )?(?:an? |the |his |her |their |my )?(?:(?:\\d[\\d,.]*|handfuls?|bottles?|packs?|packets?|box(?:es)?|whole|entire|full|dozens?|ten|twenty|thirty|forty|fifty|sixty|hundred|fatal|lethal|massive|large|several|month['’]s|weeks?['’]) (?:[\\p{L}\\p{N}’'-]+ ){0,4}?${drug}|(?:bottle|handful|packet|pack|box) of [\\p{L}]+)`,
  ),
  of(
    'suicide',
    false,
    `(?:overdosed|overdosing|an? (?:intentional |deliberate |fatal |massive )?overdose) (?:on|of|with) (?!purpose)[\\p{L}-]+(?: (?:and|with) [\\p{L}-]+)?`,
  ),
  of('suicide', false, `mix(?:ed|ing) (?:[\\p{L}-]+ ){0,3}?${drug} (?:with|and) [\\p{L}]+`),
  of(
    'self-harm',
    false,
    `(?:with|using|used|uses|took|grabbed|hid|hides|hidden|kept|keeps|bought) (?:an? |the |his |her |their |my |some )?(?:[\\p{L}]+ )?${tools}`,
  ),
  of('self-harm', false, `razor[ -]?blades?|razors?`),
  of(
    'suicide',
    false,
    `(?:with|using|from|by) (?:an? |the |his |her |their |about )?(?:overdose of |\\d[\\d,.]* |(?:handful|bottle|packet|pack|box|cocktail)s? of )(?:[\\p{L}-]+ ){0,2}?${drug}`,
  ),
  of(
    'suicide',
    false,
    `(?:the|a|that|this) (?:[\\p{L}-]+ )?(?:bridge|cliffs?|building|station|spot|tower|forest|lake|hotel|viaduct) (?:where|from which|at which|on which) (?:[\\p{L}\\p{N}’'-]+ ){0,6}?(?:died|jump(?:s|ed)?|killed|suicides?|end(?:s|ed)|took)`,
  ),
  of(
    'suicide',
    false,
    `(?:(?:a|the|this) )?(?:[\\p{L}-]+ )?(?:bridge|cliffs?|building|station|spot|place|site|location|lake|tower|hotel|forest|railway line)(?: [\\p{L}’'-]+)?,? (?:(?:that|which) is |which has become |that has become |long )?(?:well[- ])?(?:known|notorious|infamous|popular|famous) (?:for|as|with|among)(?: [\\p{L}-]+){0,3}`,
  ),
  of(
    'suicide',
    false,
    `(?:suicide )(?:hot ?spots?|bridge|forest)|(?:Golden Gate|Aurora|Clifton Suspension|George Washington|Humber|Coronado|Sydney Harbour) Bridge|Beachy Head|Aokigahara|The Gap in Sydney`,
  ),
];

const cheap =
  /\b(?:hang|hung|shot|shoot|gas|asphyx|electrocut|immolat|drown|suffocat|strangl|poison|stab|inflicted|on fire|alight|ablaze|slit|slash|veins|cut|jump|leap|plunge|threw|throw|hurl|fell|fall|step|walked|ran|lay down|noose|ligature|gun|pistol|rifle|carbon|exhaust|charcoal|helium|plastic bag|dose|overdos|took|tak|swallow|ingest|wash|ate|downed|crush|hoard|stockpil|collect|saved|mix|razor|blade|kni|scissor|glass|lighter|cigarette|needle|pin|rope|belt|cord|scarf|sheet|lace|known|notorious|infamous|popular|famous|hot ?spot|bottle|handful|packet|pill|tablet|mg\b|where|which|bridge|beachy|aokigahara|by |found)/i;

/** Advice on how to keep somebody safe names means, and should. */
const safety =
  /\b(?:lock(?:ed|ing|s|box)?|stor(?:e|ed|ing|age)|remov(?:e[sd]?|ing|al)|restrict\w*|means (?:safety|restriction|counsel+ing|reduction)|lethal means|access to|put(?:ting)? away|dispos\w+|get(?:ting)? rid of|hand(?:ed|ing)? over|give[sn]? (?:\w+ ){0,4}to (?:a|an|their|your|her|his)|safe(?:ly|r)? (?:place|stor\w+|at home|plan\w*)|safety plan\w*|prevent\w*|barriers?|nets?|out of (?:the house|reach|sight)|pharmac\w+|prescrib\w+ (?:small|limited|fewer)|ask (?:about|whether|if)|blister|pack sizes?|small(?:er)? (?:amounts?|quantit\w+|supplies)|limit(?:ed|ing|s)?|reduc\w+ (?:access|supply)|naloxone|as prescribed|poison control|first aid|antidote|alarm|detector)\b/i;
/** What somebody did; safety advice does not tell a deed. */
const deed =
  /\b(?:he|she|they|who|client|patient|man|woman|teenager|girl|boy|father|mother|brother|sister|son|daughter|I|husband|wife|friend)\b[^.!?;]{0,40}\b(?:took|swallowed|hanged|hung|shot|jumped|leapt|cut|slit|slashed|overdosed|drowned|died|killed|threw|stepped|attempted|used)\b/i;
const figures =
  /^(?:\S+ \S+ (?:out to dry|in the foot|in (?:his|her|their|my|your) work)|(?:drown\w*|bur(?:y|ied)) \S+ in (?!a |the )|(?:jump\w*|leap\w*) (?:from|into) (?:topic|one|idea|the deep end|water)|(?:step\w*|walked|ran) (?:into|under))/i;
const everyday =
  /\b(?:shav(?:e|es|ing|ed)|cook\w*|kitchen|chop\w*|onions?|budget|cut (?:off|out|back|down)|parachut\w*|bungee|skydiv\w*|film set|swim\w*|for (?:charity|fun)|safety belt|seat ?belt|hair(?:cut)?|razor[- ](?:sharp|thin)|occam\w*|hook|anti-ligature|vaccin\w*|in (?:his|her|their|my) chair)\b/i;
/** "Do not describe …": advice for writers and teams. */
const warned = /\b(?:do not|don['’]t|never|avoid|without|rather than|instead of|not) (?:\S+ ){0,5}$/i;

/** Details of method and place in the writer's own words. */
export function readMethods({ content, surroundings, texts }: BlockView): readonly MethodDetail[] {
  if (surroundings === 'references' || !cheap.test(content.source)) return none;
  return texts.flatMap((text) => {
    if (text.prose.inQuote || text.prose.inFootnote || !cheap.test(text.analyzed.text)) return [];
    const own = text.own();
    return text.analyzed.sentences.flatMap((sentence) =>
      inSentence(own.slice(sentence.start, sentence.end)).map((detail) => ({
        ...detail,
        ...text.place(sentence.start + detail.start, sentence.start + detail.end),
      })),
    );
  });
}

function inSentence(words: string): MethodDetail[] {
  if (!cheap.test(words)) return [];
  const found: MethodDetail[] = [];
  const advice = safety.test(words) && !deed.test(words);
  for (const { kind, plain, pattern } of patterns) {
    if (!plain && (advice || everyday.test(words))) continue;
    for (const match of words.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (figures.test(words.slice(start, end + 30)) || warned.test(words.slice(Math.max(0, start - 50), start)))
        continue;
      if (/^[ -](?:out|the (?:picture|washing)|up on|off|over|a (?:picture|photo|video))\b/i.test(words.slice(end)))
        continue;
      found.push({ kind, plain, start, end });
    }
  }
  return merged(found);
}

/** Patterns that meet in the same words tell one detail. */
function merged(found: readonly MethodDetail[]): MethodDetail[] {
  const result: MethodDetail[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || last.end <= next.start) result.push(next);
    else result[result.length - 1] = { ...last, plain: last.plain || next.plain, end: Math.max(last.end, next.end) };
  }
  return result;
}
