import type { Mention } from './mention.ts';

const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '‹': '›', '„': '“', '‚': '‘' };

interface Open {
  readonly closer: string;
  readonly start: number;
}

/**
 * The quotations of a prose, in one pass. Straight and curly marks, nested ones; an apostrophe is not a mark. A curly quotation that
 * is never closed goes on to the end of the prose, as one does that fills several paragraphs; a straight mark alone means nothing.
 */
export function quotations(text: string): Mention[] {
  const found: Mention[] = [];
  const open: Open[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (!isMark(character)) continue;
    const closing = closesAt(open, text, index, character);
    if (closing >= 0) {
      const start = open[closing]?.start ?? index;
      open.length = closing;
      found.push({ kind: 'quotation', start, end: index + 1 });
    } else if (opensAt(text, index, character)) {
      open.push({ closer: closers[character] ?? character, start: index });
    }
  }
  const unclosed = open.find((quote) => quote.closer === '”' || quote.closer === '»');
  if (unclosed !== undefined) found.push({ kind: 'quotation', start: unclosed.start, end: text.length });
  return found;
}

function isMark(character: string): boolean {
  return '"\'“”„‘’‚«»‹›'.includes(character);
}

/** Index of the innermost open quotation that the mark closes, or -1. */
function closesAt(open: readonly Open[], text: string, index: number, character: string): number {
  const single = character === "'" || character === '’';
  // Inside a word it is an apostrophe. After a word and before a space it may be either: then an open quotation decides.
  if (single && isLetter(text[index + 1])) return -1;
  if (/\s/.test(text[index - 1] ?? ' ') && character !== '”' && character !== '»') return -1;
  for (let depth = open.length - 1; depth >= 0 && depth >= open.length - 4; depth--)
    if (open[depth]?.closer === character) return depth;
  return -1;
}

function opensAt(text: string, index: number, character: string): boolean {
  if (character in closers) return true;
  if (character !== '"' && character !== "'") return false;
  const before = text[index - 1];
  const after = text[index + 1];
  return (before === undefined || /[\s([{—–\-/]/.test(before)) && after !== undefined && !/\s/.test(after);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
