import { partsOf } from '../summary/parts.ts';
import { absentAt } from '../summary/title.ts';
import { treatedTopic } from '../summary/treats.ts';
import type { PostRule, RuleInfo } from './rule.ts';
import { sources } from './sources.ts';

/** What to name in each region; elsewhere the list of lines in all countries. */
const lines: Readonly<Record<string, string>> = {
  US: 'the 988 Suicide & Crisis Lifeline (call or text 988)',
  CA: '9-8-8: Suicide Crisis Helpline (call or text 988)',
  GB: 'Samaritans (call 116 123)',
  UK: 'Samaritans (call 116 123)',
  IE: 'Samaritans (call 116 123)',
  AU: 'Lifeline (call 13 11 14)',
  NZ: '1737 (call or text 1737)',
};

const info: RuleInfo = {
  id: 'crisis-resource-missing',
  category: 'suicide-safety',
  severity: 'warning',
  title: 'No crisis line in a post on suicide or self-harm',
  why: 'A reader who is at risk may be reading. Guides ask each piece that discusses suicide or self-harm to say where to get help, now.',
  sources: [sources.whoMedia, sources.reportingOnSuicide, sources.samaritans, sources.selfInjuryMedia],
  bad: ['## Asking about suicide\n\nAsk about suicidal thoughts in plain words. Asking does not plant the idea.'],
  good: [
    '## Asking about suicide\n\nAsk in plain words. If you think of suicide yourself, call or text 988 in the US, or find a line at [findahelpline.com](https://findahelpline.com).',
    'DBT is used for many problems.\n\n## References\n\n- Doe, J. (2001). Suicidal behavior in adults: a review.',
  ],
};

export const crisisResourceMissing: PostRule = {
  ...info,
  scope: 'post',
  check(post, config) {
    const topic = treatedTopic(post);
    if (topic === false || partsOf(post).some(({ summary }) => summary.help)) return [];
    const line = lines[config.region.toUpperCase()];
    const named = line === undefined ? 'a line from findahelpline.com' : line;
    const about = topic === 'suicide' ? 'suicide' : 'self-harm';
    return [
      {
        rule: topic === 'suicide' ? info : { ...info, category: 'self-harm-safety' },
        ...absentAt(post),
        message: `This post treats ${about} and names no crisis line. Add where to get help, for instance ${named}.`,
        fixes: [],
        absent: true,
      },
    ];
  },
};
