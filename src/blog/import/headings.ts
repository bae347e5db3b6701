import type { PhrasingContent } from 'mdast';
import { type Desk, named, say } from './desk.ts';
import type { Piece } from './piece.ts';
import { isTitleCase } from './title-case.ts';

const longest = 90;

/**
 * Gives the body its headings. A page without markup shows them as short lines without end punctuation, in front of running
 * text; three such lines in a row are verse or a list, not headings.
 */
export function setHeadings(body: readonly Piece[], desk: Desk): Piece[] {
  if (desk.hints.headings) return body.map(belowTitle(body));
  const set: Piece[] = [];
  const found: string[] = [];
  for (let index = 0; index < body.length; ) {
    let end = index;
    while (end < body.length && looksLikeHeading(body[end], desk)) end++;
    const run = body.slice(index, end);
    const follows = body[end];
    const goesOn = follows?.kind === 'line' && /^\p{Ll}/u.test(follows.text);
    const asHeadings =
      run.length > 0 &&
      run.length <= 2 &&
      follows !== undefined &&
      !goesOn &&
      run[0]?.text !== run[1]?.text &&
      run.every((piece) => !sticks(piece, set));
    for (const piece of run) {
      set.push(asHeadings ? { ...piece, kind: 'heading', node: headingOf(piece) } : piece);
      if (asHeadings) found.push(piece.text);
    }
    if (run.length > 0 && !asHeadings) {
      const few = run.slice(0, 5).map((piece) => piece.text);
      say(desk, 'unsure', `Short lines that stay paragraphs, though they may be headings: ${named(few)}.`);
    }
    if (follows !== undefined) set.push(follows);
    index = end + 1;
  }
  if (found.length > 0) say(desk, 'recognised', `${found.length === 1 ? 'Heading' : 'Headings'}: ${named(found)}.`);
  return set;
}

function looksLikeHeading(piece: Piece | undefined, desk: Desk): boolean {
  if (piece === undefined || desk.above.has(piece) || piece.kind !== 'line' || piece.node.type !== 'paragraph')
    return false;
  const { text } = piece;
  if (text.length > longest || text.split(' ').length > 14 || !/^[“"‘'(]?[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(text))
    return false;
  if (!/\p{L}/u.test(text)) return false;
  return /[?!]["”’)]?$/u.test(text) ? isTitleCase(text) : !/[.,;:…]["”’)]?$/u.test(text);
}

/** A line right below a paragraph, where other lines are set apart, is the end of that paragraph rather than a heading. */
function sticks(piece: Piece, before: readonly Piece[]): boolean {
  const last = before.at(-1);
  return piece.glued && last !== undefined && last.kind === 'line' && !/[.!?…]["”’)]?$/u.test(last.text);
}

function headingOf(piece: Piece): Piece['node'] {
  const children: PhrasingContent[] = piece.node.type === 'paragraph' ? piece.node.children : [];
  const [only, ...others] = children;
  const plain = only?.type === 'strong' && others.length === 0 ? only.children : children;
  return { type: 'heading', depth: 2, children: plain };
}

/** The title is the one heading of the first level; others of that level, and all below them, go one down. */
function belowTitle(body: readonly Piece[]): (piece: Piece) => Piece {
  const first = body.some((piece) => piece.node.type === 'heading' && piece.node.depth === 1);
  return (piece) => {
    if (!first || piece.node.type !== 'heading') return piece;
    const depth = Math.min(piece.node.depth + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6;
    return { ...piece, node: { ...piece.node, depth } };
  };
}
