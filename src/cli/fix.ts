import type { Edit } from '../base/finding.ts';
import { LineIndex } from '../base/line-index.ts';
import type { Service } from '../service/service.ts';

/** What the safe fixes make of a text: the new text, and each change where it stands in the old one. */
export interface Mended {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** One change, for a person: the place in the text as it was, the words before and after. */
export interface Change {
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Takes the safe fixes of an open document until there are none: one fix can uncover another. Stops at ten rounds, or when
 * a round changes nothing, and leaves the service with the mended text.
 */
export function mend(service: Pick<Service, 'open' | 'text' | 'safeEdits'>, uri: string): Mended {
  const original = service.text(uri) ?? '';
  const index = new LineIndex(original);
  const rounds: (readonly Edit[])[] = [];
  const changes: Change[] = [];
  let text = original;
  while (rounds.length < mostRounds) {
    const edits = applicable(service.safeEdits(uri), text);
    const next = applyEdits(text, edits);
    if (next === text) break;
    for (const edit of edits) {
      const { line, character } = index.position(originalOffset(rounds, edit.offset));
      changes.push({
        line: line + 1,
        column: character + 1,
        before: text.slice(edit.offset, edit.endOffset),
        after: edit.text,
      });
    }
    rounds.push(edits);
    text = next;
    service.open(uri, text);
  }
  return { text, changes: changes.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** Edits in order, inside the text, none overlapping the one before: a writer's file is no place for trust. */
function applicable(edits: readonly Edit[], text: string): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || a.endOffset - b.endOffset);
  let end = 0;
  return sorted.filter((edit) => {
    if (edit.offset < end || edit.endOffset < edit.offset || edit.endOffset > text.length) return false;
    end = edit.endOffset;
    return true;
  });
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, edit.offset) + edit.text;
    end = edit.endOffset;
  }
  return result + text.slice(end);
}

/** Leads an offset of a later round back to the first text. */
function originalOffset(rounds: readonly (readonly Edit[])[], offset: number): number {
  let place = offset;
  for (const edits of rounds.toReversed()) {
    let shift = 0;
    for (const edit of edits) {
      const start = edit.offset + shift;
      if (place < start) break;
      if (place < start + edit.text.length) {
        place = start;
        break;
      }
      shift += edit.text.length - (edit.endOffset - edit.offset);
    }
    place -= shift;
  }
  return place;
}

const mostRounds = 10;
