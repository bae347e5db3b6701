import { scanWords } from '../../base/word-scan.ts';

/** A word part to match phrases on: "self-harm" is two, so that "self harm" matches too. Places count in the prose. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, with straight apostrophes. */
  readonly text: string;
  readonly lower: string;
  /** What stands between this token and the one before. */
  readonly before: Gap;
}

/** `space` also stands for the start; `break` is punctuation that a phrase never crosses. */
export type Gap = 'space' | 'hyphen' | 'comma' | 'break';

/** Cuts a sentence into tokens in one pass; `offset` is where the sentence starts in its prose. A percent sign is a word too. */
export function tokenize(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const add = (start: number, end: number): void => {
    const written = text.slice(start, end);
    const word = written.includes('’') ? written.replaceAll('’', "'") : written;
    const before = gapKind(text, last, start);
    tokens.push({ start: offset + start, end: offset + end, text: word, lower: word.toLowerCase(), before });
    last = end;
  };
  const addPercents = (until: number): void => {
    for (let at = last; at < until; at++) if (text.charCodeAt(at) === 0x25) add(at, at + 1);
  };
  scanWords(text, (start, end) => {
    addPercents(start);
    add(start, end);
  });
  addPercents(text.length);
  return tokens;
}

function gapKind(text: string, from: number, to: number): Gap {
  let kind: Gap = 'space';
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x2d || (code >= 0x2010 && code <= 0x2012)) kind = to - from === 1 ? 'hyphen' : kind;
    else if (code === 0x2c) kind = kind === 'break' ? kind : 'comma';
    // Dashes, colons, semicolons, full stops, brackets, slashes, bullets.
    else if (!(code <= 0x20 || code === 0xa0 || code === 0x27 || code === 0x22 || (code >= 0x2018 && code <= 0x201f)))
      kind = 'break';
  }
  return kind;
}
