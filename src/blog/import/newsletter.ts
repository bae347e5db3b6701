import { type Desk, named, say } from './desk.ts';
import type { Piece } from './piece.ts';

const noun = /\b(?:e-?mails?|newsletters?|inbox|mailing list)\b/i;
const invites =
  /^(?:please )?(?:join|sign[- ]?up|subscribe|get|receive|enter|never|stay|don[’']t miss|be the first|want|like what)\b/i;
const control =
  /^(?:(?:your |enter your )?e-?mail(?: address)?|(?:your )?(?:first |last )?name|subscribe(?: now)?|sign up(?: now)?|submit|join(?: now| us)?|no thanks|no spam.{0,40}|we respect your privacy.{0,40}|unsubscribe (?:at )?any ?time)[.!*:]?$/i;
const mostCharacters = 240;

/**
 * Finds an e-mail sign-up: an invitation to a list or an inbox in short lines, with a heading above it or fields and buttons
 * below. One such sentence alone may be the author's own, so it stays.
 */
export function findNewsletter(desk: Desk): boolean {
  const { pieces, taken } = desk;
  let found = false;
  const single: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (taken.has(piece) || !isCore(piece)) continue;
    let start = index;
    while (start > 0 && index - start < 3 && leadsIn(pieces[start - 1], pieces[start], taken)) start--;
    let end = index + 1;
    while (end - index < 7 && continues(pieces[end], taken)) end++;
    const run = pieces.slice(start, end);
    if (run.length === 1 && piece.kind !== 'form') {
      single.push(piece);
      continue;
    }
    for (const part of run) taken.add(part);
    if (!found) say(desk, 'recognised', 'A sign-up for e-mail: the post says newsletter: true.');
    say(desk, 'dropped', `Left out, the words of the sign-up: ${named(run.map((part) => part.text))}.`);
    found = true;
  }
  for (const piece of single.slice(0, 5)) {
    if (!taken.has(piece))
      say(desk, 'unsure', `This may be a sign-up for e-mail; it stays in the body: “${piece.text}”.`);
  }
  return found;
}

function isCore(piece: Piece): boolean {
  if (piece.kind === 'form') return noun.test(piece.text);
  return isShort(piece) && noun.test(piece.text) && invites.test(piece.text) && piece.text.includes(' ');
}

function isShort(piece: Piece): boolean {
  return (piece.kind === 'line' || piece.kind === 'heading') && piece.text.length <= mostCharacters;
}

function leadsIn(piece: Piece | undefined, next: Piece | undefined, taken: ReadonlySet<Piece>): boolean {
  if (piece === undefined || next === undefined || taken.has(piece) || !isShort(piece)) return false;
  if (piece.text.length > 60) return false;
  const headsGroup = next.glued && !piece.glued && !/[.,;:]$/.test(piece.text);
  const speaks = headsGroup || noun.test(piece.text) || invites.test(piece.text);
  return speaks && (piece.kind === 'heading' || !/[.,;]$/.test(piece.text));
}

function continues(piece: Piece | undefined, taken: ReadonlySet<Piece>): boolean {
  if (piece === undefined || taken.has(piece)) return false;
  return piece.kind === 'form' ? noun.test(piece.text) : isShort(piece) && control.test(piece.text);
}
