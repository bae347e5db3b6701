import { findWrongForms } from '../../packs/wrong-forms.ts';
import { type Hit, ownSource, type ProseRule } from './rule.ts';

export const wrongTerm: ProseRule = {
  scope: 'prose',
  id: 'wrong-term',
  category: 'terminology',
  severity: 'information',
  title: 'Term in a wrong form',
  why: 'Readers look a skill or a therapy up by its name. Another form sends them to the wrong page, or to none.',
  sources: [ownSource],
  bad: ['For overcontrol there is radical open DBT.'],
  good: ['For overcontrol there is radically open DBT.', 'Some write “radical open DBT”.'],
  check: ({ analyzed, mentions, terms }) =>
    findWrongForms(terms, analyzed.text)
      .filter(({ start, end }) => !mentions.some((mention) => mention.start < end && start < mention.end))
      .map(
        ({ start, end, text, replacement }): Hit => ({
          rule: wrongTerm,
          start,
          end,
          message: `“${text}” is usually written “${replacement}”.`,
          fixes: [{ title: `Write “${replacement}”`, safe: false, edits: [{ start, end, text: replacement }] }],
        }),
      ),
};
