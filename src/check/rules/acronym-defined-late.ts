import { usesOf } from './acronym-undefined.ts';
import { isKnown } from './known-acronyms.ts';
import type { PostRule } from './rule.ts';
import { sources } from './sources.ts';

export const acronymDefinedLate: PostRule = {
  scope: 'post',
  id: 'acronym-defined-late',
  category: 'structure',
  severity: 'information',
  title: 'Acronym said in full too late',
  why: 'A definition helps if it comes first. Titles and headings may use the letters before.',
  sources: [sources.plainLanguage],
  bad: ['An IOP may help.\n\nAn intensive outpatient program (IOP) meets three times a week.'],
  good: ['## IOP\n\nAn intensive outpatient program (IOP) meets three times a week. An IOP may help.'],
  check: (post, config) =>
    [...usesOf(post).values()].flatMap((uses) => {
      const first = uses.find(({ use }) => !use.heading || use.defines);
      const defined = uses.some(({ use }) => use.defines);
      if (first === undefined || first.use.defines || !defined) return [];
      if (isKnown(first.use.name, first.use.skill, config.audience)) return [];
      return [
        {
          rule: acronymDefinedLate,
          start: first.start + first.use.start,
          end: first.start + first.use.end,
          message: `“${first.use.name}” is said in full further down. Say it here, at first use.`,
          fixes: [],
        },
      ];
    }),
};
