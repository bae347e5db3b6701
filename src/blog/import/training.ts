import { findCardHeading } from './cards.ts';
import { begin, type Desk, named, say } from './desk.ts';
import { type Piece, sameWords } from './piece.ts';
import { isTitleCase } from './title-case.ts';

/** A page of verse can repeat every line; looking at the first ones is enough. */
const mostDoubles = 20;

/** The course a post points to, as front matter. */
export interface TrainingCard {
  readonly title: string;
  readonly blurb?: string;
  readonly price?: string;
  readonly callToAction?: string;
  readonly url?: string;
  readonly image?: string;
}

const price = /^(?:only )?[$€£]\s?\d[\d.,]*(?: (?:USD|EUR|GBP))?$/i;
const action =
  /^(?:register|enroll|enrol|learn more|sign up|buy|shop|view|order|add to cart|get started|find out)\b.{0,25}$/i;

/**
 * Finds the card of a course or product. A page shows its picture's description and its name, so its title stands twice, one
 * copy below the other, and then comes its blurb.
 */
export function findTraining(desk: Desk): TrainingCard | undefined {
  const { pieces, taken } = desk;
  const doubles = doubledLines(desk);
  const heading = findCardHeading(desk);
  const amongCards = heading === undefined ? [] : doubles.filter((index) => index > heading);
  const lastLoose = lastBodyPiece(desk, heading);
  for (const index of doubles.slice(0, mostDoubles)) {
    if (heading !== undefined && index > heading && amongCards.length > 1) continue;
    const first = pieces[index];
    const second = pieces[index + 1];
    const blurb = blurbAfter(desk, index + 2);
    if (first === undefined || second === undefined) continue;
    const end = index + (blurb === undefined ? 2 : 3);
    const extras = extrasFrom(desk, end);
    const isTail = lastLoose < end + extras.length;
    const looksLikeName = second.glued && isTitleCase(second.text);
    if (!(isTail && (blurb !== undefined || looksLikeName)) && !(looksLikeName && blurb !== undefined)) {
      say(
        desk,
        'unsure',
        `“${first.text}” stands twice, but does not look like a training card; both stay in the body.`,
      );
      continue;
    }
    for (const piece of [first, second, ...(blurb === undefined ? [] : [blurb]), ...extras]) taken.add(piece);
    say(
      desk,
      'recognised',
      `Training: “${second.text}”${blurb === undefined ? '' : `, with its blurb “${begin(blurb.text)}”`}.`,
    );
    say(desk, 'dropped', `Left out as a repeat of the training’s title: ${named([first.text])}.`);
    const cost = extras.find((piece) => price.test(piece.text));
    const button = extras.find((piece) => action.test(piece.text));
    const others = extras.filter((piece) => piece !== cost && piece !== button);
    if (others.length > 0)
      say(desk, 'dropped', `Left out of the training card: ${named(others.map((piece) => piece.text))}.`);
    const url = second.url ?? first.url ?? button?.url;
    return {
      title: second.text,
      ...(blurb === undefined ? {} : { blurb: blurb.text }),
      ...(cost === undefined ? {} : { price: cost.text }),
      ...(button === undefined ? {} : { callToAction: button.text }),
      ...(url === undefined ? {} : { url }),
      ...(first.image === undefined ? {} : { image: first.image }),
    };
  }
  return undefined;
}

function doubledLines(desk: Desk): number[] {
  const { pieces, taken } = desk;
  const found: number[] = [];
  let previous = '';
  for (const [index, piece] of pieces.entries()) {
    const words = mayBeName(piece) && !taken.has(piece) ? sameWords(piece.text) : '';
    if (words !== '' && words === previous && index > 0) found.push(index - 1);
    previous = words;
  }
  return found;
}

function mayBeName(piece: Piece): boolean {
  return (
    piece.kind !== 'list' &&
    piece.kind !== 'block' &&
    piece.text.length <= 160 &&
    piece.text.includes(' ') &&
    !/[.,;:!?…]["”’]?$/u.test(piece.text)
  );
}

function blurbAfter(desk: Desk, index: number): Piece | undefined {
  const piece = desk.pieces[index];
  return piece !== undefined && piece.kind === 'line' && !desk.taken.has(piece) && piece.text.length >= 40
    ? piece
    : undefined;
}

/** Prices and buttons right below the blurb. */
function extrasFrom(desk: Desk, start: number): Piece[] {
  const extras: Piece[] = [];
  for (const piece of desk.pieces.slice(start, start + 3)) {
    if (desk.taken.has(piece) || !(price.test(piece.text) || action.test(piece.text))) break;
    extras.push(piece);
  }
  return extras;
}

/** Where the last piece stands that no part has taken, related posts left aside. */
function lastBodyPiece(desk: Desk, heading: number | undefined): number {
  let index = (heading ?? desk.pieces.length) - 1;
  for (; index >= 0; index--) {
    const piece = desk.pieces[index];
    if (piece !== undefined && !desk.taken.has(piece)) break;
  }
  return index;
}
