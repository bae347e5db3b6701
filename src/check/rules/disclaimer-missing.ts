import { partsOf } from '../summary/parts.ts';
import { absentAt } from '../summary/title.ts';
import { ownSource, type PostRule } from './rule.ts';
import { sources } from './sources.ts';

/** A post with fewer sentences of the kind tells a story rather than what to do. */
const manySteps = 5;

export const disclaimerMissing: PostRule = {
  scope: 'post',
  id: 'disclaimer-missing',
  category: 'structure',
  severity: 'information',
  title: 'Advice without a word on its limits',
  why: 'A post can’t know its reader. One line says that it informs in general and is no substitute for one’s own clinician.',
  sources: [sources.apaEthics, ownSource],
  bad: ['Feel better already? Stop taking your antidepressants for a week and see.'],
  good: [
    'Stop taking your antidepressants only with a plan. Talk to your doctor first.',
    'Ask your client to try the skill twice a day.',
    'Take your antidepressants with food. This post is general information and no substitute for your own clinician.',
  ],
  check(post, config) {
    const parts = partsOf(post);
    let told = 0;
    let weighty = 0;
    for (const { summary } of parts) {
      if (summary.advice.disclaimed) return [];
      told += summary.advice.told;
      weighty += summary.advice.weighty.length;
    }
    // Clinicians are told what to do all day; only advice to "you" as a client needs the line there.
    if (weighty === 0 && (config.audience === 'clinicians' || told < manySteps)) return [];
    const message =
      'This post gives readers advice. Add a line that it is general information and no substitute for their own clinician.';
    return [{ rule: disclaimerMissing, ...absentAt(post), message, fixes: [], absent: true }];
  },
};
