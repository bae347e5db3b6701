import { partsOf } from '../summary/parts.ts';
import { topicIn } from '../summary/topic.ts';
import type { Hit, PostRule, RuleInfo } from './rule.ts';
import { sources } from './sources.ts';

const info: RuleInfo = {
  id: 'method-detail',
  category: 'suicide-safety',
  severity: 'warning',
  title: 'Detail of method or place',
  why: 'Details of how or where somebody died or hurt themself can be copied by a reader at risk. The story loses nothing without them.',
  sources: [sources.whoMedia, sources.reportingOnSuicide, sources.samaritans, sources.selfInjuryMedia],
  bad: [
    'Her brother hanged himself last spring. Call 988.',
    'After the suicide attempt it came out that he had swallowed forty tablets. Call 988.',
    'Where it happened is a bridge known for suicides. Call 988.',
  ],
  good: [
    'Ask about suicide, and lock up medication, razors and firearms together with the family. Call 988.',
    'She hung up the phone, and we hung the picture. He shot himself in the foot with that plan.',
    'Her brother died by suicide last spring. Call 988.',
  ],
};

/** Blocks around a detail in which suicide or self-harm is spoken of. */
const around = [-2, -1, 0, 1];

export const methodDetail: PostRule = {
  ...info,
  scope: 'post',
  check(post) {
    const parts = partsOf(post);
    const whole =
      topicIn(post.meta.title ?? '') !== undefined ||
      parts.some(({ summary }) => summary.topic.some(({ heading }) => heading));
    return parts.flatMap(({ block, summary }, index): Hit[] => {
      if (summary.methods.length === 0) return [];
      const nearby = whole || around.some((step) => (parts[index + step]?.summary.topic.length ?? 0) > 0);
      const selfHarm = summary.topic.length > 0 && summary.topic.every(({ kind }) => kind === 'self-harm');
      return summary.methods
        .filter(({ plain }) => plain || nearby)
        .map(({ kind, start, end, plain }) => ({
          rule: kind === 'self-harm' || (selfHarm && !plain) ? { ...info, category: 'self-harm-safety' } : info,
          start: block.start + start,
          end: block.start + end,
          message: `“${block.source.slice(start, end).replace(/\s+/g, ' ')}” tells how or where. Say only that it happened.`,
          fixes: [],
        }));
    });
  },
};
