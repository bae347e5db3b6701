import type { Span } from '../../base/span.ts';
import { type AnalyzedProse, analyzeProse } from '../../text/analyze/sentence.ts';
import { mentionsIn } from '../../text/context/mentions.ts';
import type { Surroundings } from '../../text/context/surroundings.ts';
import type { BlockContent, Prose } from '../../text/parse/post.ts';
import { placeholder, sourceSpan } from '../../text/parse/prose.ts';

/** One running text of a block, as the readers of summaries see it. */
export interface ProseText {
  readonly prose: Prose;
  readonly analyzed: AnalyzedProse;
  /** Its text with what is quoted, cited or struck out blanked, letter for letter: what the writer says in their own voice. */
  own(): string;
  /** Where a stretch of it stands in the block. */
  place(start: number, end: number): Span;
}

/** A block with what the blocks before make of it. */
export interface BlockView {
  readonly content: BlockContent;
  readonly surroundings: Surroundings;
  readonly texts: readonly ProseText[];
}

/** Makes the view that all readers of one block share, so that a text is blanked once. */
export function viewBlock(content: BlockContent, surroundings: Surroundings): BlockView {
  return { content, surroundings, texts: content.prose.map((prose) => viewProse(prose, surroundings)) };
}

function viewProse(prose: Prose, surroundings: Surroundings): ProseText {
  const analyzed = analyzeProse(prose);
  let own: string | undefined;
  return {
    prose,
    analyzed,
    own() {
      own ??= ownWords(analyzed.text, mentionsIn(analyzed, surroundings));
      return own;
    },
    place: (start, end) => sourceSpan(prose, start, end),
  };
}

/** A text with the given stretches blanked out, letter for letter, so that places stay. */
export function ownWords(text: string, mentions: readonly Span[]): string {
  if (mentions.length === 0) return text;
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), placeholder.repeat(end - from));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
