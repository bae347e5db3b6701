import retextRepeatedWords from 'retext-repeated-words';
import type { Sentence } from '../../text/analyze/sentence.ts';
import { askPlugin } from './retext.ts';
import { type Hit, ownSource, type ProseRule } from './rule.ts';

const plugin = retextRepeatedWords();

export const repeatedWord: ProseRule = {
  scope: 'prose',
  id: 'repeated-word',
  category: 'style',
  severity: 'information',
  title: 'Repeated word',
  why: 'A word that stands twice in a row is nearly always left over from an edit.',
  sources: [ownSource],
  bad: ['Bring the the diary card to your session.'],
  good: ['She had had enough of being told to calm down.', 'No, no, that is not what I meant.'],
  check({ analyzed }) {
    return analyzed.sentences.flatMap((sentence) => (mayRepeat(sentence) ? repeats(sentence) : []));
  },
};

/** Cheap to ask: do two neighbours read the same? The plugin knows which pairs are fine. */
function mayRepeat(sentence: Sentence): boolean {
  return sentence.words.some((word, index) => word.form.lower === sentence.words[index - 1]?.form.lower);
}

function repeats(sentence: Sentence): Hit[] {
  const flagged = new Set(askPlugin(plugin, sentence.node).map((message) => message.actual?.toLowerCase()));
  return sentence.words.flatMap((word, index): Hit[] => {
    const before = sentence.words[index - 1];
    if (before === undefined || before.form.lower !== word.form.lower || !/^\p{L}+$/u.test(word.text)) return [];
    const between = sentence.text.slice(before.end - sentence.start, word.start - sentence.start);
    if (!/^\s+$/.test(between) || ![...flagged].some((text) => text?.split(/\s+/)[0] === word.form.lower)) return [];
    return [
      {
        rule: repeatedWord,
        start: before.start,
        end: word.end,
        message: `“${before.text}” stands twice.`,
        fixes: [
          { title: `Keep one “${before.text}”`, safe: true, edits: [{ start: before.end, end: word.end, text: '' }] },
        ],
      },
    ];
  });
}
