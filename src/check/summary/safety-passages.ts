import type { Span } from '../../base/span.ts';
import type { BlockView } from './block-view.ts';

/** Passages that guides on suicide ask a writer to look at again; places count in the block. */
export type SafetyPassages = Readonly<Record<(typeof subjects)[number], readonly Span[]>>;

const subjects = ['cause', 'note', 'myth', 'coping', 'celebrity', 'bereaved', 'link'] as const;

const self = '(?:him|her|them|my)sel(?:f|ves)';
const patterns: Readonly<Record<Exclude<(typeof subjects)[number], 'link'>, RegExp>> = {
  cause: new RegExp(
    `\\b(?:suicid\\w+|self-harm\\w*|kill(?:ed|ing)? ${self}|took (?:his|her|their) (?:own )?li(?:fe|ves))\\b[^.!?]{0,60}\\b(?:because(?: of)?|due to|caused by|after (?:a|an|the|his|her|their|being|losing)|over (?:a|an|the|his|her)|following (?:a|an|the)|as a result of)\\b|\\b(?:led|leads?|drove|drives?|pushed|pushes|caused|causes)\\b[^.!?]{0,30}\\bto (?:suicide|self-harm|kill|end)\\b|\\bwhy (?:he|she|they) (?:did it|died|killed)\\b`,
    'giu',
  ),
  note: /\b(?:suicide|goodbye|farewell|last) (?:note|letter|message|text|email)s?\b|\bleft (?:a|no|behind a) (?:note|letter)\b/giu,
  myth: /\b(?:myths?|misconceptions?|misunderstand\w*|the facts?|false belief)\b/giu,
  coping:
    /\b(?:recover(?:y|ed|ing|s)?|cop(?:e|ed|ing)|got through|get through|came through|stayed alive|reasons? for living|hope|healed|support(?:ed)? (?:him|her|them|me) (?:through|to)|treatment (?:helped|works)|safety plan\w*|glad to be alive|lived experience)\b/giu,
  celebrity:
    /\b(?:celebrit(?:y|ies)|famous|actors?|actress(?:es)?|singers?|musicians?|rock stars?|pop stars?|comedians?|influencers?|athletes?|public figures?|influencers?)\b/giu,
  bereaved:
    /\b(?:bereave(?:d|ment)|survivors? of suicide loss|suicide loss|lost (?:\w+ ){1,3}to suicide|left behind|grie(?:f|ve|ved|ving)|mourn\w*|(?:father|mother|brother|sister|son|daughter|husband|wife|friend|partner|cousin|family) (?:who |had )?(?:died by suicide|killed (?:him|her)self|took (?:his|her) (?:own )?life))\b/giu,
};

/** What most blocks hold: one object, so that it can be told at a glance. */
export const nothingFound: SafetyPassages = {
  cause: [],
  note: [],
  myth: [],
  coping: [],
  celebrity: [],
  bereaved: [],
  link: [],
};

/** Reads a block when asked, once: most posts treat no such subject and never ask. */
export function readSafetyPassages(view: BlockView): () => SafetyPassages {
  let known: SafetyPassages | undefined;
  return () => {
    known ??= read(view);
    return known;
  };
}

function read({ surroundings, texts }: BlockView): SafetyPassages {
  const found: Record<(typeof subjects)[number], Span[]> = {
    cause: [],
    note: [],
    myth: [],
    coping: [],
    celebrity: [],
    bereaved: [],
    link: [],
  };
  if (surroundings === 'references') return nothingFound;
  for (const text of texts) {
    const words = text.analyzed.text;
    for (const subject of subjects) {
      if (subject === 'link') continue;
      for (const match of words.matchAll(patterns[subject]))
        found[subject].push(text.place(match.index, match.index + match[0].length));
    }
    for (const { kind, start, end } of text.prose.marks)
      if (kind === 'link' || kind === 'url') found.link.push(text.place(start, end));
  }
  return subjects.some((subject) => found[subject].length > 0) ? found : nothingFound;
}
