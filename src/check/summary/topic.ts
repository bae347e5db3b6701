import type { BlockView } from './block-view.ts';
import { wordAround } from './names.ts';

/** A sentence in which the writer speaks of suicide or self-harm; places count in the block. */
export interface TopicMention {
  readonly kind: 'suicide' | 'self-harm';
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
}

const none: readonly TopicMention[] = [];
const cheap = /suicid|self[- ]?(?:harm|injur|mutilat)|\bnssi\b|sel(?:f|ves)\b|\bli(?:fe|ves)\b|\bto die\b|overdos/i;
const suicide =
  /\b(?:para)?suicid(?:e|es|al|ality|ally)\b|\bkill(?:s|ed|ing)? (?:him|her|them|my|your|our|one)sel(?:f|ves)\b|\b(?:end|ends|ended|ending|take|takes|took|taken|taking) (?:his|her|their|my|your|our|one['’]s) own li(?:fe|ves)\b|\bend(?:s|ed|ing)? (?:his|her|their|my|your) li(?:fe|ves)\b|\b(?:want|wants|wanted|wanting|wish|wishes|wished|wishing) to die\b|\b(?:intentional|deliberate) overdoses?\b/gi;
const selfHarm =
  /\bself[- ]?(?:harm|injur|mutilat)\w*|\bNSSI\b|\b(?:cut|cuts|cutting|burn|burns|burned|burning|hurt|hurts|hurting|harm|harms|harmed|harming) (?:him|her|them|my|your|our|one)sel(?:f|ves)\b(?! (?:off|out|short|some|a |on the|down|loose))/gi;

/** "Career suicide" and "suicide bomber" are another matter. */
const figureBefore =
  /\b(?:political|career|social|commercial|financial|professional|economic|corporate|brand|marketing|electoral|cell|assisted|egg)[ -]$/i;
const figureAfter =
  /^[ -](?:squad|bomb\w*|vest|attack\w*|mission|door|pass|gene|cleaning|slide|squeeze|grip|king|bid by)\b/i;

/** What a block says of suicide and self-harm in its writer's own words: no quotation, name, title of a work, address. One entry a sentence. */
export function readTopic({ content, surroundings, texts }: BlockView): readonly TopicMention[] {
  if (surroundings === 'references' || !cheap.test(content.source)) return none;
  return texts.flatMap((text): TopicMention[] => {
    if (text.prose.inQuote || text.prose.inFootnote || !cheap.test(text.analyzed.text)) return [];
    const own = text.own();
    const heading = text.prose.kind === 'heading';
    return text.analyzed.sentences.flatMap((sentence): TopicMention[] => {
      const words = own.slice(sentence.start, sentence.end);
      const match = firstMeant(words, suicide, heading) ?? firstMeant(words, selfHarm, heading);
      if (match === undefined) return [];
      const start = sentence.start + match.index;
      return [{ kind: match.kind, heading, ...text.place(start, start + match.length) }];
    });
  });
}

/** True where a title or description speaks of suicide or self-harm. */
export function topicIn(text: string): 'suicide' | 'self-harm' | undefined {
  if (!cheap.test(text)) return undefined;
  return firstMeant(text, suicide, true)?.kind ?? firstMeant(text, selfHarm, true)?.kind;
}

function firstMeant(words: string, pattern: RegExp, heading: boolean) {
  const kind: TopicMention['kind'] = pattern === suicide ? 'suicide' : 'self-harm';
  for (const match of words.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (
      figureBefore.test(words.slice(Math.max(0, match.index - 30), match.index)) ||
      figureAfter.test(words.slice(end, end + 20))
    )
      continue;
    // "National Suicide Prevention Lifeline" is a name; in a heading every word has its capital.
    if (!heading && /^\p{Lu}/u.test(match[0]) && wordAround(words, match.index, end)) continue;
    return { index: match.index, length: match[0].length, kind };
  }
  return undefined;
}
