import type { BlockView } from './block-view.ts';

/** What a block tells of a client, and what in it could point to one person; places count in the block. */
export interface ClientStory {
  /** True where the writer tells of somebody they treat. */
  readonly told: boolean;
  /** True where it says that the person is made up or disguised, or agreed. */
  readonly disguised: boolean;
  /** True where it says that the name is not the real one. */
  readonly renamed: boolean;
  details(): readonly IdentifyingDetail[];
}

export interface IdentifyingDetail {
  readonly kind:
    | 'full name'
    | 'name'
    | 'initials'
    | 'exact age'
    | 'place'
    | 'employer or school'
    | 'date'
    | 'rare role'
    | 'job'
    | 'contact'
    | 'record number';
  readonly start: number;
  readonly end: number;
  /** Sentences are numbered through the block: details of one are marked as one. */
  readonly sentence: number;
}

const nothing: ClientStory = { told: false, disguised: false, renamed: false, details: () => [] };
const person = '(?:client|patient|case|group member|service user|supervisee|mentee|resident|inpatient|counsell?ee)s?';
const cheap =
  /\b(?:client|patient|group member|service user|session|supervisee|mentee|resident|inpatient|composite|fictional|permission|consent|pseudonym|real name|changed|disguised|altered|call (?:her|him|them)|treat(?:ed|ing)|therap|admitted|referred|in my (?:practice|office|group|care))\b/iu;

/** Somebody real whom the writer treats. */
const story = new RegExp(
  [
    `\\b(?:one of (?:my|our) (?:\\p{L}+ ){0,2}${person}|(?:my|our) (?:\\p{L}+ ){0,2}(?:client|patient|supervisee|mentee)(?!['’]?s))\\b`,
    `\\b(?:a|an|one|another|this) (?:[\\p{L}-]+ )?(?:client|patient) (?:once |recently |later |then )?(?:(?:told|asked|wrote to|texted|called|emailed|showed|thanked) (?:me|us|the team|our team)|[(,] ?(?:I|we|whom|who I)(?:['’]ll| will| shall)? (?:call|am calling))`,
    `\\b(?:an? (?:former|recent|new|current|young|past|long-?term)) (?:\\p{L}+ ){0,2}${person}\\b`,
    `\\b(?:a|one|another|this) (?:\\p{L}+ )?${person} (?:of (?:mine|ours)|I (?:\\p{L}+ )?(?:saw|see|treat\\p{L}*|met|work\\p{L}*|worked)|we (?:\\p{L}+ )?(?:saw|treat\\p{L}*|met)|named|called|from|who (?:came|works|lives|attends)|whom? I|in my)\\b`,
    `\\b(?:I|we) (?:recently |once |first |now |just |have )?(?:treat(?:ed)?|saw|see|worked with|work with|have seen|supervised|assessed|admitted|met with) (?:an? )?(?:\\p{L}+ )?(?:\\p{N}|client|patient|wom[ae]n|m[ae]n|teen\\p{L}*|girl|boy|nurse|mother|father|student|couple)`,
    `\\bin (?:our|my|last week['’]s|yesterday['’]s|today['’]s|a recent|her last|his last) (?:\\p{L}+ )?(?:session|skills group|group session|intake)\\b`,
    `\\b(?:came|was referred|been referred|referred|admitted) to (?:me|us|my (?:practice|office|group|clinic)|our (?:clinic|program|programme|unit|ward|group))\\b`,
    `\\bin my (?:practice|office|caseload|DBT group|skills group|care)\\b`,
  ].join('|'),
  'iu',
);
/** "Client J. S.", "patient Maria". */
const namedStory = /\b[Cc]lient,? (?:\p{Lu}\.|\p{Lu}\p{Ll}+\b)|\b[Pp]atient,? (?:\p{Lu}\.|\p{Lu}\p{Ll}+\b)/u;

const disguise =
  /\b(?:(?:identifying )?(?:details|facts|information|features) (?:\S+ ){0,4}(?:changed|altered|disguised|removed|modified|masked)|(?:changed|altered|disguised|masked) (?:\S+ ){0,4}(?:details|identit\w+|facts)|composite|fictional|fictitious|made[- ]up|invented|hypothetical|imaginary|imagine (?:a|an|that|you|your)|amalgam\w*|with (?:\S+ ){0,2}(?:permission|consent)|(?:gave|given|gives) (?:\S+ ){0,4}(?:permission|consent)|consented|anonymi[sz]ed|de-identified|not (?:a|any) real (?:person|client|patient)|based on (?:several|many) (?:people|clients))\b/i;
const rename =
  /\b(?:pseudonyms?|not (?:her|his|their|the) real names?|names? (?:has|have|is|are|was|were) (?:been )?changed|changed (?:her|his|their|the|all) names?|(?:whom|who|that) (?:I|we)(?:['’]ll| will| shall)? call|(?:I|we)(?:['’]ll| will| shall) (?:call|refer to)|let(?:['’]s| us) call|by (?:another|a different) name|(?:real )?names? withheld)\b/i;

const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
/** Bigger than a town, or no place at all. */
const wide = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
  england scotland wales britain ireland germany france spain italy canada australia zealand india china japan brazil mexico russia poland europe america africa asia usa uk us united
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter thanksgiving ramadan
  dbt cbt ptsd bpd god english spanish french german latin i wise mind dear man tipp stop fast give linehan zoom facebook instagram google university session group week phase stage module chapter part step table figure level`.split(
    /\s+/,
  ),
);
const cap = "\\p{Lu}[\\p{L}’'.-]*\\p{Ll}";
const school =
  "(?:High School|Middle School|Elementary(?: School)?|Primary(?: School)?|Secondary(?: School)?|School|Academy|College|University|Hospital|Medical Center|Clinic|Police Department|Fire Department|Fire Station|Sheriff[’']s Office|Bank|Library|Church|Inc\\.?|LLC|Ltd|Corporation|Factory|Orchestra|Symphony|Choir|Football Club|Airlines|Airport|Army Base|Air Force Base)";

/** Sentences about the practice, the writer, a helpline or a study: what they name is no client's. */
const others =
  /\b(?:call|contact|e-?mail|phone|visit|reach|text|write to|join) (?:us|me|our|the (?:clinic|office))\b|\bour (?:clinic|office|practice|number|address|next (?:group|training))\b|\blicen[cs]e(?:d| number| no)\b|\bI (?:am|['’]m|live|grew up|was born|trained|studied|teach)\b|\b(?:lifeline|helpline|hotline|crisis line|samaritans)\b|\bet al\b|\((?:19|20)\d\d\)|\b(?:study|trial|participants|survey|published|journal)\b/i;

interface Detector {
  readonly kind: IdentifyingDetail['kind'];
  readonly pattern: RegExp;
  readonly accept?: (match: RegExpExecArray | RegExpMatchArray) => boolean;
}

const detectors: readonly Detector[] = [
  {
    kind: 'full name',
    pattern: new RegExp(
      `(?<=\\b(?:client|patient|named|called|is|mother|father|wife|husband|daughter|son|sister|brother|partner|boyfriend|girlfriend|saw|treated|with|met),? )${cap} (?:\\p{Lu}\\. )?${cap}(?![\\p{L}])`,
      'gu',
    ),
    accept: (match) => !wideWord(match[0]),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `(?<=\\b(?:[Cc]lient|[Pp]atient|named|called|client, |husband|wife|mother|father|daughter|son|brother|sister|boyfriend|girlfriend|partner),? )${cap}(?![\\p{L}])(?! ${cap})`,
      'gu',
    ),
    accept: (match) => !wideWord(match[0]),
  },
  {
    kind: 'initials',
    pattern:
      /(?<=\b(?:[Cc]lient|[Pp]atient|called|named),? )(?:\p{Lu}\.\s?){1,3}|(?<=\b(?:[Cc]lient|[Pp]atient),? )\p{Lu}{2}(?![\p{L}])/gu,
  },
  {
    kind: 'exact age',
    pattern:
      /\b(?:\d{1,2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)[- ]years?[- ]old\b|\b(?:aged|age) \d{1,2}\b(?!\s?(?:[–-]|to)\s?\d)|(?<=\p{Lu}\p{Ll}+, )\d{2}(?=,)|\bis \d{2}(?=[,.;]| and\b)/gu,
  },
  {
    kind: 'employer or school',
    pattern: new RegExp(
      `\\b(?:at|for|attends|attended|joined|of|with|from|in|by) (?:the )?(?:${cap} ){1,4}${school}(?![\\p{L}])|\\b(?:works?|worked|working|employed|job|teach(?:es)?|taught|nurse|engineer|manager|cashier|teacher|stationed|enrolled) (?:as (?:an? )?[\\p{L} ]{2,25} )?(?:at|for|by|with) (?:the )?(?:${cap})(?: ${cap})*(?![\\p{L}])`,
      'gu',
    ),
    accept: (match) => !wideWord(match[0].replace(/^.*\b(?:at|for|by|with|of|from|in) (?:the )?/u, '')),
  },
  {
    kind: 'place',
    pattern: new RegExp(
      `\\b(?:from|in|near|outside|outside of|lives? in|living in|town of|village of|moved to|suburb of|born in|grew up in) (?:the (?:town|village|city|suburb) of )?${cap}(?: ${cap})*(?:, (?:\\p{Lu}{2}|${cap}))?(?![\\p{L}])`,
      'gu',
    ),
    accept: (match) => !wideWord(match[0].replace(/^.*?(?=\p{Lu})/u, '')),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `\\b(?:on |since |born )?(?:${months} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${months}(?: \\d{4})?|\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)?\\d{2})\\b`,
      'gu',
    ),
  },
  {
    kind: 'rare role',
    pattern:
      /\b(?:the only (?:\p{L}+ ){1,4}(?:there|(?:in|at|of|on|for) (?:the|her|his|their|our|town|\p{Lu})\p{L}*)|the (?:mayor|vicar|pastor|rabbi|imam|principal|headteacher|head teacher|police chief|fire chief|sheriff|postmaster|coroner)(?: of (?:an? |the |our |her |his )?(?:small |little )?\p{L}+)?|(?:her|his|their) (?:town|village|county|city)['’]s (?:\p{L}+ )?\p{L}+|plays for the \p{L}+|(?:a )?(?:former )?olympic \p{L}+|(?:local )?news anchor|(?:state|city) (?:senator|councillor|councilor)|was in the (?:local )?(?:news|paper))\b/giu,
  },
  {
    kind: 'job',
    pattern:
      /\b(?:nurse|teacher|firefighter|police officer|paramedic|lawyer|engineer|accountant|pilot|surgeon|dentist|pharmacist|librarian|electrician|plumber|chef|baker|farmer|cashier|manager|professor|veterinarian|vet|architect|journalist|soldier|student|barista|hairdresser|receptionist)\b/giu,
  },
  {
    kind: 'contact',
    pattern:
      /(?<![\d+])(?:\+?\d{1,2}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b|@[\w.]{3,}\b/gu,
  },
  {
    kind: 'record number',
    pattern:
      /\b(?:MRN|medical record(?: number)?|chart(?: number| no\.?)|case number|record number|member ID|NHS number|insurance number|social security number|SSN)\W{0,3}(?:is |was )?[A-Z]?\d[\d -]{3,}/giu,
  },
];

/** What a block tells of a client in the writer's own words. Details are looked for when a story is told there: few blocks tell one. */
export function readClientStory({ content, surroundings, texts }: BlockView): ClientStory {
  if (surroundings === 'references' || content.node.type === 'heading') return nothing;
  let told = false;
  let disguised = false;
  let renamed = false;
  if (cheap.test(content.source))
    for (const text of texts) {
      if (text.prose.inFootnote) continue;
      told ||= story.test(text.own()) || namedStory.test(text.own());
      disguised ||= disguise.test(text.prose.text);
      renamed ||= rename.test(text.prose.text);
    }
  let known: readonly IdentifyingDetail[] | undefined;
  const details = (): readonly IdentifyingDetail[] => {
    known ??= readDetails(texts);
    return known;
  };
  return { told, disguised, renamed, details };
}

function readDetails(texts: BlockView['texts']): IdentifyingDetail[] {
  const details: IdentifyingDetail[] = [];
  let sentences = 0;
  for (const text of texts) {
    if (text.prose.inFootnote) continue;
    for (const sentence of text.analyzed.sentences) {
      sentences++;
      if (others.test(sentence.text)) continue;
      for (const detail of detailsIn(sentence.text)) {
        const place = text.place(sentence.start + detail.start, sentence.start + detail.end);
        details.push({ kind: detail.kind, sentence: sentences, ...place });
      }
    }
  }
  return details;
}

function detailsIn(words: string): { kind: IdentifyingDetail['kind']; start: number; end: number }[] {
  const found: { kind: IdentifyingDetail['kind']; start: number; end: number }[] = [];
  for (const { kind, pattern, accept } of detectors)
    for (const match of words.matchAll(pattern)) {
      if (accept !== undefined && !accept(match)) continue;
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ kind, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

function wideWord(name: string): boolean {
  return (
    name.split(/[\s,]+/).every((part) => wide.has(part.toLowerCase().replace(/[’'.]s?$/, ''))) ||
    wide.has(name.split(/\s+/)[0]?.toLowerCase() ?? '')
  );
}
