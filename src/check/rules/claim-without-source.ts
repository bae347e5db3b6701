import type { Sentence } from '../../text/analyze/sentence.ts';
import { ownWords } from '../summary/block-view.ts';
import { type Hit, ownSource, type ProseRule, type ProseView } from './rule.ts';
import { sources } from './sources.ts';

const work =
  '(?:stud(?:y|ies)|research(?:ers)?|evidence|(?:clinical |randomi[sz]ed )*trials?|meta-analys[ei]s|science|the (?:data|literature|figures|numbers|statistics)|statistics|surveys?|scientists|experts|psychologists|neuroscience|neuroscientists)';
const says =
  '(?:shows?|showed|shown|suggests?|suggested|indicates?|indicated|finds?|found|demonstrates?|demonstrated|confirms?|confirmed|proves?|proved|proven|agrees?|reveals?|revealed|estimates?|estimated|links?|linked|tells? us|points? to|backs?|supports? (?:the use|this|its|DBT|the claim|the idea|the view|that)|(?:say|believe|recommend|report)(?= that\\b))';
const adverbs =
  '(?:(?:has|have|had|also|now|clearly|consistently|repeatedly|recently|already|long|often|even|again|strongly|generally) ){0,3}';

/** "Studies show", "the evidence has consistently shown", "experts agree". */
const workSays = new RegExp(
  `\\b${work}(?: (?:in|on|from|of|into) (?:[\\p{L}-]+ ){0,3}[\\p{L}-]+)? ${adverbs}${says}(?![\\p{L}'’])`,
  'giu',
);
/** "According to experts", "shown in studies", "scientifically proven", "it is well documented that". */
const other =
  /\baccording to (?:(?:many|some|most|several|recent|new|the|current|leading|a (?:recent|new)) )*(?:stud(?:y|ies)|research(?:ers)?|experts|science|scientists|surveys?|the literature|statistics|evidence|psychologists)\b|\b(?:shown|proven|found|demonstrated|supported|backed|confirmed) (?:in|by) (?:(?:many|several|numerous|countless|multiple|recent|clinical|dozens of|hundreds of|decades of|years of|the|scientific) )*(?:stud(?:y|ies)|research|trials|science|evidence|meta-analyses)\b|\b(?:scientifically|clinically) (?:proven|shown|established)\b|\bthe (?:research|evidence|literature|science|data) (?:here )?(?:is|are) (?:very |now |quite |so )?(?:clear|unambiguous|overwhelming|conclusive|strong|convincing|robust)\b|\bit (?:is|has been) (?:well[- ]documented|well[- ]established|widely (?:shown|documented)|(?:scientifically )?(?:proven|shown)) that\b|\b(?:decades|years) of research (?:show|support|back|confirm|prove)\w*\b/giu;
/** "80 % of clients", "nine out of ten people", "one in four adults". */
const people =
  '(?:people|adults|children|teens|teenagers|adolescents|young people|clients|patients|individuals|women|men|americans|britons|therapists|clinicians|those|sufferers|couples|families|participants|students|workers|employees|mothers|parents|veterans|all (?:people|adults|clients|patients|suicides|deaths))';
const share = new RegExp(
  `\\b(?:(?:up to|about|around|over|nearly|almost|more than|as many as|some|roughly) )?(?:\\d{1,3}(?:[.,]\\d+)?(?: ?[–-] ?\\d{1,3})? ?(?:%|per ?cent) of|(?:one|two|three|four|five|six|seven|eight|nine|\\d+) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\\d+)) (?:(?:all|the|our|adult|young|older|american|british) )?${people}\\b`,
  'giu',
);
const patterns = [workSays, other, share];
const cheap =
  /stud|research|evidence|trial|meta-anal|scien|data|literature|statistic|survey|expert|psychologist|%|per ?cent| in | out of |figures|numbers|documented|established/i;

/** What counts as a source in words: a DOI, a year in brackets, a number in brackets, "et al.", a raised number. */
const written =
  /\bdoi\b|\b10\.\d{4,}\/|\([^()]*\b(?:19|20)\d{2}[a-z]?\b[^()]*\)|\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]|\[\^|\bet al\b|[¹²³⁴⁵⁶⁷⁸⁹]|\bPMID\b|\bISBN\b|\(n\.d\.\)|\b(?:19|20)\d{2}\b[^.]{0,30}\b(?:study|trial|review|survey|meta-analysis|report)\b/i;
/** One's own figures, and a study that was named before. */
const ownOrNamed =
  /\b(?:our|my|this|that|these|those|their|his|her|its|the) (?:own )?(?:(?:pilot|first|second|same|latter|original) )?$/i;
/** A claim that is asked for, denied or imagined claims nothing. */
const unsaid =
  /\b(?:no|not|never|without|if|whether|until|when|what|n['’]t|how|ask|asks|check|myth|claims? that|little|which|insufficient|lack of) (?:\S+ ){0,3}$/i;

export const claimWithoutSource: ProseRule = {
  scope: 'prose',
  id: 'claim-without-source',
  category: 'overclaim',
  severity: 'information',
  title: 'Claim of research without a source',
  why: 'Readers trust “studies show” and can’t check it. A link or a reference in the same or the next sentence lets them.',
  sources: [sources.plainLanguage, ownSource],
  bad: [
    'Studies show that skills groups lower distress.',
    'Up to 80 % of clients get better within a year.',
    'According to experts, sleep comes first.',
  ],
  good: [
    'Studies show that skills groups lower distress (Doe, 2015).',
    'Research suggests that it helps. See [the trial](https://example.org/trial).',
    'Ask what the evidence shows before you promise anything.',
  ],
  check: (view) =>
    view.analyzed.prose.kind === 'heading' || view.analyzed.prose.inFootnote || !cheap.test(view.analyzed.text)
      ? []
      : claims(view),
};

function claims(view: ProseView): Hit[] {
  const own = ownWords(view.analyzed.text, view.mentions);
  const { sentences } = view.analyzed;
  return sentences.flatMap((sentence, index): Hit[] => {
    const words = own.slice(sentence.start, sentence.end);
    if (/\?\s*$/.test(words) || !cheap.test(words)) return [];
    if (hasSource(view, sentence) || hasSource(view, sentences[index + 1])) return [];
    for (const pattern of patterns)
      for (const match of words.matchAll(pattern)) {
        const before = words.slice(Math.max(0, match.index - 60), match.index);
        if (unsaid.test(before)) continue;
        if (
          pattern === workSays &&
          ownOrNamed.test(before) &&
          /^(?:stud|trial|survey|research|meta)/i.test(match[0]) &&
          !/\bthe $/i.test(before)
        )
          continue;
        if (pattern === workSays && /\bthe $/i.test(before) && /^(?:study|trial|survey|researchers)\b/i.test(match[0]))
          continue;
        const start = sentence.start + match.index;
        return [
          {
            rule: claimWithoutSource,
            start,
            end: start + match[0].length,
            message: `“${match[0]}”: say where. A link or a reference in this sentence or the next is enough.`,
            fixes: [],
          },
        ];
      }
    return [];
  });
}

function hasSource(view: ProseView, sentence: Sentence | undefined): boolean {
  if (sentence === undefined) return false;
  if (written.test(sentence.text)) return true;
  return view.analyzed.prose.marks.some(
    ({ kind, start, end }) =>
      (kind === 'link' ||
        kind === 'footnote' ||
        kind === 'url' ||
        (kind === 'html' && /\d/.test(view.analyzed.text.slice(end, end + 2)))) &&
      start < sentence.end + 3 &&
      end > sentence.start,
  );
}
