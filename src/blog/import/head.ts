import { begin, type Desk, named, say } from './desk.ts';
import { type Piece, sameWords } from './piece.ts';
import { isTitleCase } from './title-case.ts';

interface Head {
  title?: string;
  description?: string;
  author?: string;
  date?: string;
}

const zone = 8;
const byline = /^(?:[Ww]ritten )?[Bb][Yy]:?\s+(\p{Lu}[^\d!?]{2,70})$/u;
const dateLine =
  /^(?:(?:published|posted|updated)(?: on)?:?\s+)?(\d{4}-\d{2}-\d{2}|(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})|(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}))$/i;
const readingTime = /^(?:about )?\d{1,3}[ -]?min(?:ute)?s?(?: to)?(?: read)?(?:ing time)?$/i;
const speaksOfItself = /\b(?:this|our|the following) (?:article|post|piece|essay|guide)\b/i;

/** Finds title, dek, byline and date at the top of a page, and the title's second copy there. */
export function findHead(desk: Desk): Head {
  const { pieces, hints, taken } = desk;
  const head: Head = {};
  const at = titleIndex(desk);
  const found = at === undefined ? undefined : pieces[at];
  const title = found?.text ?? hints.title;
  if (title === undefined) {
    if (pieces.length > 0) say(desk, 'unsure', 'No title was found; please add one in the front matter.');
    return hintsOnly(desk, head);
  }
  head.title = title;
  if (found !== undefined) taken.add(found);
  say(desk, 'recognised', `Title: “${title}”.`);
  if (at !== undefined && at > 0) {
    const above = pieces.slice(0, at).filter((piece) => piece.text !== '');
    for (const piece of above) desk.above.add(piece);
    if (above.length > 0)
      say(desk, 'unsure', `Above the title stands ${named(above.map((piece) => piece.text))}; it stays in the body.`);
  }
  readZone(desk, head, title, (at ?? -1) + 1);
  return hintsOnly(desk, head);
}

function titleIndex(desk: Desk): number | undefined {
  const { pieces, hints } = desk;
  const wanted = sameWords(hints.title ?? '');
  const marked = pieces.flatMap((piece, index) => (isDepthOne(piece) ? [index] : []));
  const alike = marked.find((index) => wanted !== '' && sameWords(pieces[index]?.text ?? '') === wanted);
  if (alike !== undefined) return alike;
  // Several first-level headings below running text are a document's sections, not its title.
  const top = marked[0];
  if (top !== undefined && (marked.length === 1 || pieces.slice(0, top).every((piece) => piece.kind === 'image')))
    return top;
  if (wanted !== '') {
    const index = pieces
      .slice(0, zone)
      .findIndex((piece) => sameWords(piece.text) === wanted && piece.kind !== 'image');
    return index >= 0 ? index : undefined;
  }
  for (let index = 0; index < Math.min(pieces.length, 5); index++) {
    const piece = pieces[index];
    if (piece === undefined || !mayBeTitle(piece)) continue;
    const words = sameWords(piece.text);
    const again = pieces.slice(index + 1, index + 5).findIndex((other) => sameWords(other.text) === words);
    if (again < 0) continue;
    // Below the first line a repeat may be a refrain; a title has a dek between its copies, or its words in capitals.
    const between = pieces.slice(index + 1, index + 1 + again);
    if (index === 0 || between.some(mayBeDek) || (piece.text.includes(' ') && isTitleCase(piece.text))) return index;
  }
  const first = pieces[0];
  const second = pieces[1];
  if (first === undefined || second === undefined || !mayBeTitle(first)) return undefined;
  return /^\p{Ll}/u.test(second.text) ? undefined : 0;
}

function isDepthOne(piece: Piece): boolean {
  return piece.node.type === 'heading' && piece.node.depth === 1;
}

function mayBeTitle(piece: Piece): boolean {
  return (
    (piece.kind === 'line' || piece.kind === 'heading') &&
    piece.text.length <= 150 &&
    /\p{L}/u.test(piece.text) &&
    !/[.,;:…]["”’)]?$/u.test(piece.text)
  );
}

/** The lines between the title and the body: a second title, a dek that stands between the two, byline, date. */
function readZone(desk: Desk, head: Head, title: string, start: number): void {
  const { pieces, taken } = desk;
  const words = sameWords(title);
  let pending: Piece | undefined;
  let pendingMany = false;
  const repeats: string[] = [];
  for (const piece of pieces.slice(start, start + zone)) {
    if (piece.kind === 'image') continue;
    const repeat = words !== '' && sameWords(piece.text) === words && piece.kind !== 'list' && piece.kind !== 'block';
    if (repeat || (!pendingMany && readMeta(desk, head, piece))) {
      taken.add(piece);
      if (repeat) repeats.push(piece.text);
      if (pending !== undefined && !pendingMany && mayBeDek(pending)) takeDek(desk, head, pending);
      pending = undefined;
      continue;
    }
    if (pending !== undefined) pendingMany = true;
    pending = piece;
    if (piece.kind === 'list') break;
  }
  if (repeats.length > 0) say(desk, 'dropped', `Left out as a repeat of the title: ${named(repeats)}.`);
  const second = pieces[start];
  if (head.description === undefined && second !== undefined && !taken.has(second) && mayBeDek(second)) {
    if (desk.hints.description !== undefined && sameWords(desk.hints.description) === sameWords(second.text)) {
      takeDek(desk, head, second);
    } else if (speaksOfItself.test(second.text) && second.kind === 'line') {
      say(
        desk,
        'unsure',
        `The paragraph below the title may be its description; it stays in the body: “${begin(second.text)}”.`,
      );
    }
  }
}

function mayBeDek(piece: Piece): boolean {
  return (
    piece.kind === 'line' && piece.node.type === 'paragraph' && piece.text.length >= 60 && piece.text.length <= 700
  );
}

function takeDek(desk: Desk, head: Head, piece: Piece): void {
  if (head.description !== undefined) return;
  head.description = piece.text;
  desk.taken.add(piece);
  say(desk, 'recognised', `Description, from the paragraph below the title: “${begin(piece.text)}”.`);
}

function readMeta(desk: Desk, head: Head, piece: Piece): boolean {
  if (piece.kind !== 'line' || piece.text.length > 80) return false;
  const author = byline.exec(piece.text)?.[1];
  if (author !== undefined && head.author === undefined && isTitleCase(author)) {
    head.author = author.trim();
    say(desk, 'dropped', `The line “${piece.text}” went to the front matter as author.`);
    return true;
  }
  const date = dateLine.exec(piece.text)?.[1];
  if (date !== undefined && head.date === undefined) {
    head.date = isoDay(date);
    say(desk, 'dropped', `The line “${piece.text}” went to the front matter as date.`);
    return true;
  }
  if (!readingTime.test(piece.text)) return false;
  say(desk, 'dropped', `Left out, since a blog counts it anew: “${piece.text}”.`);
  return true;
}

function isoDay(words: string): string {
  if (/^\d{4}-/.test(words)) return words;
  const day = new Date(`${words.replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')} UTC`);
  return Number.isNaN(day.getTime()) ? words : day.toISOString().slice(0, 10);
}

/** What the page says of itself fills what its text left open. */
function hintsOnly(desk: Desk, head: Head): Head {
  for (const key of ['description', 'author', 'date'] as const) {
    const value = desk.hints[key];
    if (head[key] !== undefined || value === undefined) continue;
    head[key] = value;
    say(desk, 'recognised', `The page itself names its ${key}: “${begin(value)}”.`);
  }
  return head;
}
