import type { Span } from '../../base/span.ts';
import type { BlockView } from './block-view.ts';

/** Advice to readers as if they were clients, and words that put it in its place. */
export interface Advice {
  /** On medication, diagnosis or crisis: wrong advice does harm. */
  readonly weighty: readonly Span[];
  /** How many sentences tell the reader to do something. */
  readonly told: number;
  readonly disclaimed: boolean;
}

const nothing: Advice = { weighty: [], told: 0, disclaimed: false };

const disclaimer =
  /\b(?:not (?:meant |intended )?(?:as |to be )?(?:an? )?(?:substitute|replacement)|(?:isn['’]t|is no|are no|no) (?:a )?(?:substitute|replacement)|(?:does not|doesn['’]t|do not|cannot|can['’]t|not (?:meant|intended) to) (?:replace|constitute|substitute)|general (?:information|education)|(?:information(?:al)?|education(?:al)?) (?:purposes|only)|not (?:medical|clinical|therapeutic|professional|psychological|personal) advice|(?:talk|speak|check|consult|work|discuss (?:it|this|that|them)) (?:to|with) (?:a|an|your|the) (?:\p{L}+ ){0,2}(?:doctors?|GP|therapists?|clinicians?|physicians?|prescribers?|psychiatrists?|psychologists?|pharmacists?|providers?|professionals?|counsell?ors?|nurse|team)|(?:consult|ask|see|contact|call|tell) (?:a|an|your) (?:\p{L}+ ){0,2}(?:doctor|GP|therapist|clinician|physician|prescriber|psychiatrist|psychologist|pharmacist|provider|professional|counsell?or)|(?:seek|get|reach out for) (?:professional|medical|expert) (?:help|advice|support)|(?:professional|medical) (?:help|advice) (?:is|should))/iu;

const weighty =
  /\b(?:stop|start|quit|skip|double|halve|cut|lower|raise|increase|reduce|taper|come off|go off|try|take|switch|change|wean) (?:taking |off )?(?:your |the |an? |all )?(?:\p{L}+ ){0,2}(?:medications?|meds|dos(?:e|age)s?|antidepressants?|pills?|tablets?|SSRIs?|lithium|melatonin|benzodiazepines?|mood stabili[sz]ers?)\b|\b(?:diagnose|treat) yourself\b|\byou (?:probably |may |might |likely |almost certainly |clearly )?(?:have|suffer from|meet (?:the )?criteria for) (?:BPD|PTSD|ADHD|OCD|depression|bipolar|borderline personality|an? (?:\p{L}+ )?disorder|anxiety disorder)\b|\b(?:you (?:don['’]t|do not) need (?:a |your |any )?(?:therapist|therapy|doctor|medication|meds|psychiatrist))\b/giu;

/** A sentence that begins by telling the reader what to do. */
const imperative =
  /^(?:(?:first|then|next|now|finally|instead),? )?(?:try|take|breathe|practi[cs]e|write|notice|ask|use|put|hold|name|stop|start|choose|pick|set|make|sit|stand|walk|rate|list|remind|tell|let|keep|go|count|close|open|imagine|describe|splash|do|say|plan|avoid|remember|focus|repeat)\b/i;

/** Reads what a block advises in the writer's own words. */
export function readAdvice({ content, surroundings, texts }: BlockView): Advice {
  if (surroundings !== 'plain') return nothing;
  let disclaimed = false;
  let told = 0;
  const found: Span[] = [];
  if (content.node.type === 'html') disclaimed = disclaimer.test(content.source);
  for (const text of texts) {
    disclaimed ||= disclaimer.test(text.prose.text);
    if (text.prose.inQuote || text.prose.inFootnote || text.prose.kind === 'heading') continue;
    const own = text.own();
    if (/\byou/i.test(own) || imperative.test(own))
      for (const match of own.matchAll(weighty)) {
        const before = own.slice(Math.max(0, match.index - 40), match.index);
        if (
          /\b(?:not|never|n['’]t|before you|without|avoid|client|clients|patient|patients|they|she|he|whether|to|who)\b[^.!?]*$/i.test(
            before,
          )
        )
          continue;
        if (
          /^\s*(?:exactly )?(?:as|the way) (?:it (?:is|was) )?(?:prescribed|directed)/i.test(
            own.slice(match.index + match[0].length),
          )
        )
          continue;
        found.push(text.place(match.index, match.index + match[0].length));
      }
    for (const sentence of text.analyzed.sentences)
      if (imperative.test(own.slice(sentence.start, sentence.end))) told++;
  }
  return found.length > 0 || told > 0 || disclaimed ? { weighty: found, told, disclaimed } : nothing;
}
