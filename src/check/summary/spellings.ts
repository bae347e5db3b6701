import type { BlockView } from './block-view.ts';
import { wordAround } from './names.ts';

/** A word that is spelled in the American or the British way; places count in the block. */
export interface Spelling {
  readonly form: 'US' | 'UK';
  /** Words that differ in the same way; `behavior` and `behaviour` are of one. */
  readonly family: string;
  /** True where the form tells what the whole text is written in; -ize and "judgement" are used on both sides. */
  readonly telling: boolean;
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const none: readonly Spelling[] = [];

/** Stems that end in -our or -or, with what may follow. */
const our =
  'behavi|col|fav|hon|lab|neighb|hum|flav|harb|rum|vap|rig|splend|endeav|parl|sav|clam|arm|vig|val|od|glam|cand|tum';
const doubling =
  'travel|cancel|label|model|counsel|signal|level|channel|fuel|quarrel|total|marvel|jewel|dial|equal|tunnel';
const ize =
  'organ|real|recogn|emphas|minim|maxim|critic|general|priorit|normal|stigmat|hospital|traumat|catastroph|apolog|summar|special|util|categor|internal|external|ideal|stabil|standard|random|conceptual|memor|optim|social|personal|symbol|character|patholog|civil|author|visual|harmon|final|formal|mobil|moral|popular|rational|sensit|desensit|victim|operational|familiar|central|individual';
const pairs: readonly (readonly [us: string, uk: string])[] = [
  ['center', 'centre'],
  ['centers', 'centres'],
  ['centered', 'centred'],
  ['theater', 'theatre'],
  ['theaters', 'theatres'],
  ['fiber', 'fibre'],
  ['meter', 'metre'],
  ['meters', 'metres'],
  ['liter', 'litre'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['defense', 'defence'],
  ['offense', 'offence'],
  ['pretense', 'pretence'],
  ['analyze', 'analyse'],
  ['analyzed', 'analysed'],
  ['analyzing', 'analysing'],
  ['analyzes', 'analyses'],
  ['paralyze', 'paralyse'],
  ['paralyzed', 'paralysed'],
  ['paralyzing', 'paralysing'],
  ['fulfill', 'fulfil'],
  ['fulfillment', 'fulfilment'],
  ['enroll', 'enrol'],
  ['enrollment', 'enrolment'],
  ['skillful', 'skilful'],
  ['skillfully', 'skilfully'],
  ['skillfulness', 'skilfulness'],
  ['judgment', 'judgement'],
  ['judgments', 'judgements'],
  ['judgmental', 'judgemental'],
  ['nonjudgmental', 'nonjudgemental'],
  ['nonjudgmentally', 'nonjudgementally'],
  ['aging', 'ageing'],
  ['gray', 'grey'],
  ['mom', 'mum'],
  ['moms', 'mums'],
  ['pediatric', 'paediatric'],
  ['pediatrician', 'paediatrician'],
  ['counselor', 'counsellor'],
  ['counselors', 'counsellors'],
  ['practicing', 'practising'],
  ['practiced', 'practised'],
  ['catalog', 'catalogue'],
  ['skeptical', 'sceptical'],
  ['tire', 'tyre'],
  ['maneuver', 'manoeuvre'],
  ['plow', 'plough'],
  ['math', 'maths'],
  ['cozy', 'cosy'],
  ['pajamas', 'pyjamas'],
  ['anesthetic', 'anaesthetic'],
  ['hemorrhage', 'haemorrhage'],
  ['esthetic', 'aesthetic'],
  ['installment', 'instalment'],
  ['fetus', 'foetus'],
  ['orthopedic', 'orthopaedic'],
  ['gynecologist', 'gynaecologist'],
  ['leukemia', 'leukaemia'],
  ['estrogen', 'oestrogen'],
  ['diarrhea', 'diarrhoea'],
];
/** Spelled so in both, in one of the senses. */
const ambiguous = new Set('meter meters tire esthetic math catalog mom moms mum mums fulfill analyses'.split(' '));

type Told = Pick<Spelling, 'form' | 'family' | 'telling'>;
const loose = /judg|gr[ae]y|ag(?:e)?ing|skil|fulfil|enrol|install?ment|analy|paraly|catalog|cozy|cosy|program|practic/;
const pairFamilies = new Map<string, Told>();
for (const [us, uk] of pairs) {
  if (!ambiguous.has(us)) pairFamilies.set(us, { form: 'US', family: us, telling: !loose.test(us) });
  if (!ambiguous.has(uk)) pairFamilies.set(uk, { form: 'UK', family: us, telling: !loose.test(us) });
}
const word = /(?<![\p{L}\p{N}'’-])(?:\p{L}+)(?![\p{L}\p{N}’'](?!s\b))/gu;
const ourWord = new RegExp(
  `^(?:mis)?(${our})(o|ou)r(?:s|ed|ing|al|ally|ism|ist|ists|able|ably|ful|less|ite|ites|hood|hoods|ly|y|er|ers)?$`,
);
const doubled = new RegExp(`^(?:re|mis|un)?(${doubling})(l?)(ed|ing|er|ers|or|ors|ings)$`);
const izeWord = new RegExp(`^(?:re|de|un|over|dis)?(${ize})i([sz])(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$`);
const cheap =
  /(?:o|ou)r|l(?:ed|ing|er|or)|i[sz](?:e|ing|ation)|[aeo]nse|ence|cent|theat|fib|program|analy|paraly|fulfil|enrol|skilful|skillful|judg|ag(?:e)?ing|gr[ae]y|paed|pedia|counsel|practi[cs]/i;

/** Words of a block that tell American from British spelling; names, quotations and references keep theirs. */
export function readSpellings({ content, surroundings, texts }: BlockView): readonly Spelling[] {
  if (surroundings === 'references' || !cheap.test(content.source)) return none;
  return texts.flatMap((text): Spelling[] => {
    if (text.prose.inQuote || text.prose.inFootnote) return [];
    const own = text.own();
    const found: Spelling[] = [];
    for (const match of own.matchAll(word)) {
      const spelled = spellingOf(match[0].toLowerCase());
      if (spelled === undefined) continue;
      const end = match.index + match[0].length;
      if (/^\p{Lu}/u.test(match[0]) && isName(own, match.index, end, text.prose.kind === 'heading')) continue;
      found.push({ ...spelled, word: match[0], ...text.place(match.index, end) });
    }
    return found;
  });
}

function spellingOf(lower: string): Told | undefined {
  const pair = pairFamilies.get(lower);
  if (pair !== undefined) return pair;
  const withOur = ourWord.exec(lower);
  // "Humorous", "coloration" and "laboratory" are the same everywhere and do not match; "valor" and "armor" do.
  if (withOur !== null) return { form: withOur[2] === 'ou' ? 'UK' : 'US', family: `${withOur[1]}or`, telling: true };
  const withL = doubled.exec(lower);
  if (withL !== null) return { form: withL[2] === 'l' ? 'UK' : 'US', family: `${withL[1]}${withL[3]}`, telling: true };
  const withIze = izeWord.exec(lower);
  // British houses write -ize too: it counts within its own family only.
  return withIze === null
    ? undefined
    : { form: withIze[2] === 's' ? 'UK' : 'US', family: `${withIze[1]}ize`, telling: false };
}

/** A capital inside a sentence, or next to another capital, is a name's. */
function isName(text: string, start: number, end: number, heading: boolean): boolean {
  if (heading) return false;
  return (
    wordAround(text, start, end) || /[\p{L}\p{N},;]["“‘(]?\s+["“‘(]?$/u.test(text.slice(Math.max(0, start - 4), start))
  );
}
