import { type Config, defaultConfig } from '../../config/config.ts';
import { partsOf } from '../summary/parts.ts';
import type { Spelling } from '../summary/spellings.ts';
import { type Hit, ownSource, type PostRule } from './rule.ts';
import { sources } from './sources.ts';

export const spellingMix: PostRule = {
  scope: 'post',
  id: 'spelling-mix',
  category: 'terminology',
  severity: 'information',
  title: 'American and British spelling mixed',
  why: 'Mixed spelling looks careless. Names of organisations, journals and titles keep theirs.',
  sources: [sources.plainLanguage, ownSource],
  bad: ['One behavior at a time. Each behaviour has a function. The behavior changes.'],
  good: [
    'One behavior at a time, says the Society for Dialectical Behaviour Therapy.',
    'Behaviour and colour, organize and recognise.',
  ],
  check(post, config) {
    const all: { spelling: Spelling; start: number }[] = [];
    for (const { block, summary } of partsOf(post))
      for (const spelling of summary.spellings) all.push({ spelling, start: block.start });
    // Nearly every post is of one kind: then nothing is compared.
    if (!all.some(({ spelling }) => spelling.form === 'US') || !all.some(({ spelling }) => spelling.form === 'UK'))
      return [];
    const counted = all.filter(({ spelling }) =>
      all.some(
        ({ spelling: other }) =>
          other.form !== spelling.form && (other.family === spelling.family || (other.telling && spelling.telling)),
      ),
    );
    if (counted.length === 0) return [];
    const wanted = wantedForm(
      config,
      all.map(({ spelling }) => spelling),
    );
    return counted
      .filter(({ spelling }) => spelling.form !== wanted)
      .map(
        ({ spelling, start }): Hit => ({
          rule: spellingMix,
          start: start + spelling.start,
          end: start + spelling.end,
          message: `“${spelling.word}” is ${spelling.form === 'US' ? 'American' : 'British'} spelling; this post also has the ${wanted === 'US' ? 'American' : 'British'} one.`,
          fixes: [],
        }),
      );
  },
};

/** The language that a team chose; where it is the default, what most of the post is written in, and the default where that says nothing. */
function wantedForm(config: Config, all: readonly Spelling[]): 'US' | 'UK' {
  const set = config.language === 'en-GB' ? 'UK' : 'US';
  if (config.language !== defaultConfig.language) return set;
  const uk = all.filter(({ form, telling }) => form === 'UK' && telling).length;
  const us = all.filter(({ form, telling }) => form === 'US' && telling).length;
  return uk === us ? set : uk > us ? 'UK' : 'US';
}
