import { wordForm } from '../../text/analyze/word-form.ts';
import { ownWords } from '../summary/block-view.ts';
import type { Hit, ProseRule } from './rule.ts';
import { sources } from './sources.ts';

const marks = /[!?]*!{2,}[!?]*/g;
const capitals = /(?<![\p{L}\p{N}'’-])\p{Lu}{2,}(?:['’]\p{Lu}+)?(?:[ ,]+\p{Lu}[\p{Lu}'’]*)+(?![\p{L}\p{N}-])/gu;
/** Names of skills are words in capitals. */
const skills = new Set(
  'stop fast give please tip tipp accepts improve dear man cope ahead abc check wise mind'.split(' '),
);

export const excessEmphasis: ProseRule = {
  scope: 'prose',
  id: 'excess-emphasis',
  category: 'style',
  severity: 'hint',
  title: 'Shouting',
  why: 'Rows of exclamation marks and words in capitals read as shouting, and a reader in distress hears it first.',
  sources: [sources.plainLanguage],
  bad: ['You can do this!!', 'You must NEVER EVER give up.'],
  good: ['Use DEAR MAN or GIVE FAST skills.', 'You can do this!', 'The DSM and the ICD differ.'],
  check(view) {
    const { analyzed } = view;
    if (!/!!|!\?|\?!|\p{Lu}{2}/u.test(analyzed.text) || analyzed.prose.kind === 'heading') return [];
    const own = ownWords(
      analyzed.text,
      view.mentions.filter(({ kind }) => kind !== 'emphasis'),
    );
    const hits: Hit[] = [...own.matchAll(marks)].map((match) =>
      hit(match.index, match[0], 'One exclamation mark is enough, none is often better.'),
    );
    for (const match of own.matchAll(capitals)) {
      const words = match[0].toLowerCase().split(/[ ,]+/);
      // Easy words in capitals are stress; rarer ones are names and acronyms.
      const stressed = words.filter((word) => word.length > 1 && wordForm(word).easy && !skills.has(word));
      if (stressed.length >= 2 && stressed.length === words.length)
        hits.push(hit(match.index, match[0], 'Capitals read as shouting. Use bold for one word that matters.'));
    }
    return hits.sort((a, b) => a.start - b.start);
  },
};

function hit(start: number, text: string, message: string): Hit {
  return { rule: excessEmphasis, start, end: start + text.length, message, fixes: [] };
}
