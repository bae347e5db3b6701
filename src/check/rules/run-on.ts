import { daleChall } from 'dale-chall';
import type { ProseView } from './rule.ts';
import { type Hit, ownSource, type ProseRule } from './rule.ts';

const easyWords = new Set(daleChall);

/** Two words with a mark between them and no space: word, mark (and a closing quote or bracket), word. */
const joined =
  /(?<![\p{L}\p{N}@/\\#$&=_+:.-])(\p{L}[\p{L}’'-]*)([”"’)\]]?[.!?;:,]|[.!?][”"’)\]])(\p{L}[\p{L}’']*)(?![\p{L}\p{N}@/\\#$&=_(:-]|[.,]\p{L})/gu;

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

/** Schemes of addresses that are not masked because no address follows. */
const schemes = new Set('http https mailto tel ftp file data doi isbn'.split(' '));

/** Words that begin a clause or a phrase. */
const functionWords = new Set(
  (
    'a an the this that these those my your his her its our their some any each every no all both many most few several such ' +
    'i you he she it we they there here who what which when where why how whether if because since although though while as so ' +
    'and but or yet not only to of in on at by for from with without about after before under over between through during into ' +
    'is are was were be has have had do does did can could will would should may might must let first then now even just also'
  ).split(' '),
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
  if (/[.!?]/.test(mark)) {
    // A sentence begins with a capital; "iPhone.Next" and "B.Sc" are told apart by what stands before.
    const sentence = /^\p{Lu}(?:\p{Ll}|$|[’'])/u.test(after) && (after.length > 1 || after === 'I' || after === 'A');
    return sentence && /\p{Ll}\p{Ll}$/u.test(before);
  }
  const plain = /^\p{L}\p{Ll}{2,}$/u.test(before) && !schemes.has(before.toLowerCase());
  const next = after.toLowerCase();
  // "key:value" is data: after a colon only a word that begins a clause is taken for prose.
  return plain && (mark.endsWith(':') ? functionWords.has(next) : next.length >= 2 && easyWords.has(next));
}
