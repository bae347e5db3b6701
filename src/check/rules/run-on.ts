import { daleChall } from 'dale-chall';
import type { ProseView } from './rule.ts';
import { type Hit, ownSource, type ProseRule } from './rule.ts';

const easyWords = new Set(daleChall);

/** Two words with a mark between them and no space: word, mark (and a closing quote or bracket), word. */
const joined =
  /(?<![\p{L}\p{N}@/\\#$&=_+:.-])(\p{L}[\p{L}’'-]*)([.!?;:,]|[.!?][”"’)\]])(\p{L}[\p{L}’']*)(?![\p{L}\p{N}@/\\#$&=_(:-]|[.,]\p{L})/gu;

/** Words that may stand before a full stop without ending a sentence, or are read with it. */
const abbreviations = new Set(
  'dr mr mrs ms prof st vs etc eg ie cf approx fig figs no nos vol pp ed eds rev sr jr inc ltd co dept est al ph dsm'.split(
    ' ',
  ),
);

/** Domain and file endings: "example.Com" and "notes.Md" are names. */
const endings = new Set(
  'com org net edu gov io uk eu md txt pdf doc docx js ts html css json yml yaml png jpg'.split(' '),
);

export const runOn: ProseRule = {
  scope: 'prose',
  id: 'run-on',
  category: 'style',
  severity: 'information',
  title: 'Missing space after a mark',
  why: 'Two sentences run into each other where a space is missing. It happens when text is copied from a page or a word processor.',
  sources: [ownSource],
  bad: ['It is hard to know what to do.The skill helps.', 'The answer is plain:because practice comes first.'],
  good: ['See example.com or notes.Md for more.', 'Meet at 10:30 with Dr.Lee, Ph.D., of the U.S.A. group.'],
  check: (view) => runOns(view),
};

function runOns({ analyzed }: ProseView): Hit[] {
  const text = analyzed.text;
  const found: Hit[] = [];
  for (const match of text.matchAll(joined)) {
    const [whole, before = '', mark = '', after = ''] = match;
    if (!isRunOn(before, mark, after)) continue;
    const at = match.index + before.length + mark.length;
    found.push({
      rule: runOn,
      start: match.index,
      end: match.index + whole.length,
      message: `A space is missing after “${mark}”.`,
      fixes: [{ title: `Write “${before}${mark} ${after}”`, safe: true, edits: [{ start: at, end: at, text: ' ' }] }],
    });
  }
  return found;
}

function isRunOn(before: string, mark: string, after: string): boolean {
  if (abbreviations.has(before.toLowerCase()) || endings.has(after.toLowerCase())) return false;
  const ends = mark[0] === '.' || mark[0] === '!' || mark[0] === '?';
  if (ends) {
    // A sentence begins with a capital; "iPhone.Next" and "B.Sc" are told apart by what stands before.
    const sentence = /^\p{Lu}(?:\p{Ll}|$|[’'])/u.test(after) && (after.length > 1 || after === 'I' || after === 'A');
    return sentence && /\p{Ll}\p{Ll}$/u.test(before);
  }
  // After a colon, semicolon or comma only a word that everybody knows is taken for one: "key:value" stays.
  return (
    before.length >= 3 &&
    /^\p{L}+$/u.test(before) &&
    easyWords.has(after.toLowerCase()) &&
    after.length >= 2 &&
    !/\p{Lu}/u.test(before.slice(1))
  );
}
