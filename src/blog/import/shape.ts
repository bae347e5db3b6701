import { findCards, type RelatedCard } from './cards.ts';
import type { Desk, Hints } from './desk.ts';
import { findHead } from './head.ts';
import { setHeadings } from './headings.ts';
import type { ImportRemark } from './import.ts';
import { findNewsletter } from './newsletter.ts';
import type { Piece } from './piece.ts';
import { findTraining, type TrainingCard } from './training.ts';

/** An article with its parts told apart. What is in no part is body, in its old order. */
export interface Shape {
  readonly title?: string;
  readonly description?: string;
  readonly author?: string;
  readonly date?: string;
  readonly training?: TrainingCard;
  readonly newsletter: boolean;
  readonly related: readonly RelatedCard[];
  readonly body: readonly Piece[];
}

/**
 * Tells the parts of a page apart by their shape alone: what repeats, what is short or long, what stands before and after.
 * Where the shape leaves a doubt, the words stay in the body and a remark says so.
 */
export function recognise(pieces: readonly Piece[], hints: Hints): { shape: Shape; remarks: ImportRemark[] } {
  const desk: Desk = { pieces, taken: new Set(), above: new Set(), remarks: [], hints };
  const head = findHead(desk);
  const newsletter = findNewsletter(desk);
  const training = findTraining(desk);
  const related = findCards(desk);
  const rest = pieces.filter((piece) => !desk.taken.has(piece));
  const body = setHeadings(rest, desk);
  return {
    shape: { ...head, ...(training === undefined ? {} : { training }), newsletter, related, body },
    remarks: desk.remarks,
  };
}
