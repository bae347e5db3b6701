import type { List, Paragraph } from 'mdast';
import { type Line, splitLines, withoutNumber } from './lines.ts';
import type { Piece } from './piece.ts';

/** A page that was copied as text, as pieces: each line for itself, each run of typed bullets or numbers as one list. */
export function textPieces(text: string): Piece[] {
  const lines = splitLines(text);
  const pieces: Piece[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (line === undefined) break;
    let end = index + 1;
    if (line.bullet !== undefined) {
      while (lines[end]?.bullet !== undefined) end++;
      pieces.push(listPiece(lines.slice(index, end), bulletList(lines.slice(index, end))));
    } else if (line.number !== undefined) {
      while (lines[end]?.number === line.number + end - index) end++;
      const run = lines.slice(index, end);
      if (run.length > 1) pieces.push(listPiece(run, numberedList(run, line.number)));
      else pieces.push(linePiece(line));
    } else {
      pieces.push(linePiece(line));
    }
    index = end;
  }
  return pieces;
}

function linePiece(line: Line): Piece {
  return { kind: 'line', text: line.text, node: paragraph(line.text), glued: !line.gap };
}

function listPiece(lines: readonly Line[], node: List): Piece {
  return { kind: 'list', text: lines.map((line) => line.text).join(' '), node, glued: lines[0]?.gap === false };
}

/** A paragraph of plain words. */
export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function numberedList(lines: readonly Line[], start: number): List {
  const list: List = { type: 'list', ordered: true, start, spread: false, children: [] };
  for (const line of lines) {
    list.children.push({ type: 'listItem', spread: false, children: [paragraph(withoutNumber(line.text))] });
  }
  return list;
}

/** Another glyph, set in farther, is a list in the list; indentation alone says nothing, since copying shifts it. */
function bulletList(lines: readonly Line[]): List {
  const root: List = { type: 'list', ordered: false, spread: false, children: [] };
  const open: { list: List; glyph: string; indent: number }[] = [];
  for (const line of lines) {
    const glyph = line.bullet ?? '';
    const known = open.findIndex((level) => level.glyph === glyph);
    const parent = open.at(-1);
    if (known >= 0) {
      open.length = known + 1;
    } else if (parent === undefined) {
      open.push({ list: root, glyph, indent: line.indent });
    } else if (line.indent > parent.indent && open.length < 4) {
      const list: List = { type: 'list', ordered: false, spread: false, children: [] };
      parent.list.children.at(-1)?.children.push(list);
      open.push({ list, glyph, indent: line.indent });
    }
    open.at(-1)?.list.children.push({ type: 'listItem', spread: false, children: [paragraph(line.text)] });
  }
  return root;
}
