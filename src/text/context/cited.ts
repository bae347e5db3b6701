import type { Sentence } from '../analyze/sentence.ts';
import type { Token } from '../analyze/token.ts';
import type { Mention } from './mention.ts';

/** Words after which the next ones are shown, not said. `to` says how far: to the next punctuation or to the sentence's end. */
interface Cue {
  readonly words: readonly string[];
  readonly to: 'phrase' | 'sentence';
}

const nouns = [
  'word',
  'words',
  'term',
  'terms',
  'label',
  'labels',
  'phrase',
  'phrases',
  'expression',
  'expressions',
  'wording',
  'language',
  'slur',
];
const speech = [
  'say',
  'saying',
  'write',
  'writing',
  'use',
  'using',
  'call',
  'calling',
  'label',
  'labelling',
  'labeling',
  'describe',
  'describing',
];

const cues: readonly Cue[] = [
  ...nouns.map((noun): Cue => ({ words: ['the', noun], to: 'phrase' })),
  ...['like', 'such as'].flatMap((link) =>
    nouns.map((noun): Cue => ({ words: [noun, ...link.split(' ')], to: 'sentence' })),
  ),
  { words: ['so', 'called'], to: 'phrase' },
  ...['say', 'call', 'write'].map((verb): Cue => ({ words: ['used', 'to', verb], to: 'phrase' })),
  { words: ['known', 'as'], to: 'phrase' },
  { words: ['instead', 'of'], to: 'phrase' },
  { words: ['rather', 'than'], to: 'phrase' },
  // What somebody was told is not what the writer says.
  ...[
    'told that',
    'told they',
    'told you',
    'told she',
    'told he',
    'told i',
    'being told',
    'tells you',
    'teaches you that',
    'hear that',
    'heard that',
  ].map((words): Cue => ({ words: words.split(' '), to: 'sentence' })),
  { words: ['myth'], to: 'sentence' },
  { words: ['myths'], to: 'sentence' },
  { words: ['misconception'], to: 'sentence' },
  { words: ['stereotype'], to: 'sentence' },
  ...['labelled', 'labeled', 'branded', 'dismissed', 'described', 'written'].flatMap((verb): Cue[] => [
    { words: [verb, 'as'], to: 'phrase' },
    { words: [verb, 'off', 'as'], to: 'phrase' },
  ]),
  ...['labelled', 'labeled', 'branded'].map((verb): Cue => ({ words: [verb], to: 'phrase' })),
  // "Called the nurse" is no naming, "called him an addict" is.
  ...['a', 'an', 'it', 'him', 'her', 'them', 'me', 'us', 'people', 'clients', 'patients', 'someone', 'being'].flatMap(
    (named): Cue[] => [
      { words: ['called', named], to: 'phrase' },
      { words: ['calling', named], to: 'phrase' },
      { words: ['call', named], to: 'phrase' },
    ],
  ),
  ...['be', 'been', 'being', 'was', 'were', 'is', 'are', 'often', 'sometimes', 'get', 'got'].map(
    (be): Cue => ({ words: [be, 'called'], to: 'phrase' }),
  ),
  ...['avoid', 'avoiding', 'stop', 'drop', 'replace', 'retire'].flatMap((verb): Cue[] => [
    ...speech.map((word): Cue => ({ words: [verb, word], to: 'phrase' })),
    ...(verb === 'avoid' || verb === 'replace' || verb === 'retire' ? [{ words: [verb], to: 'phrase' } as const] : []),
  ]),
  ...["don't", 'never', 'not'].flatMap((negation) =>
    speech.map((word): Cue => ({ words: [negation, word], to: 'phrase' })),
  ),
];

const cuesByFirstWord = new Map<string, Cue[]>();
for (const cue of cues) {
  const first = cue.words[0] ?? '';
  cuesByFirstWord.set(first, [...(cuesByFirstWord.get(first) ?? []), cue]);
}

/** A cited phrase is short; a cue far away says nothing. */
const longestPhrase = 8;

/** Wordings that a sentence names as wordings: "the label …", "instead of …", "avoid saying …", "not … but …", "say … , not …". */
export function citedWordings(sentence: Sentence): Mention[] {
  const tokens = sentence.tokens;
  const found: Mention[] = [];
  for (let index = 0; index < tokens.length; index++) {
    for (const cue of cuesByFirstWord.get(tokens[index]?.lower ?? '') ?? []) {
      if (!cue.words.every((word, step) => tokens[index + step]?.lower === word)) continue;
      const from = index + cue.words.length;
      const to = cue.to === 'sentence' ? tokens.length : phraseEnd(tokens, from);
      add(found, tokens, from, to);
    }
    const contrast = contrastEnd(tokens, index);
    if (contrast > index) add(found, tokens, index + 1, contrast);
    if (namesWhatStandsBefore(tokens, index)) add(found, tokens, Math.max(0, index - longestName), index);
  }
  return found;
}

/** "Junkie is the title of a novel", "Nuts was a word for it": the words before are a name or a word, not a statement. */
const kindsOfName = new Set([
  'title',
  'name',
  'word',
  'term',
  'label',
  'slur',
  'slang',
  'expression',
  'phrase',
  'nickname',
]);
const longestName = 4;

function namesWhatStandsBefore(tokens: readonly Token[], index: number): boolean {
  const [be, article, kind] = [
    tokens[index]?.lower ?? '',
    tokens[index + 1]?.lower ?? '',
    tokens[index + 2]?.lower ?? '',
  ];
  return (
    index > 0 &&
    ['is', 'was', 'are', 'were'].includes(be) &&
    ['the', 'a', 'an', 'another'].includes(article) &&
    kindsOfName.has(kind)
  );
}

function add(found: Mention[], tokens: readonly Token[], from: number, to: number): void {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first !== undefined && last !== undefined && to > from)
    found.push({ kind: 'cited', start: first.start, end: last.end });
}

function phraseEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to < from + longestPhrase) {
    const before = tokens[to]?.before;
    if (to > from && (before === 'break' || before === 'comma')) break;
    to++;
  }
  return to;
}

const preferring = new Set([
  'say',
  'write',
  'use',
  'prefer',
  'choose',
  'try',
  'says',
  'writes',
  'uses',
  'prefers',
  'language',
  'wording',
]);

/** Where the X of "not X but Y", or of "say Y, not X", ends; 0 where the token is no such "not". */
function contrastEnd(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.lower !== 'not') return 0;
  for (let next = index + 2; next < tokens.length && next <= index + longestPhrase; next++)
    if (tokens[next]?.lower === 'but') return next;
  const advised = tokens.slice(Math.max(0, index - 12), index).some((token) => preferring.has(token.lower));
  return advised ? phraseEnd(tokens, index + 1) : 0;
}
