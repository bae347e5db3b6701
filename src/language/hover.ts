import type { Term } from '../packs/pack.ts';
import { type TermIndex, termAt } from '../packs/terms.ts';
import type { Block, Post } from '../text/parse/post.ts';
import { prosePosition, sourceSpan } from '../text/parse/prose.ts';

/** Words beside a place in the text: Markdown without HTML, over the span it speaks of (document offsets). */
export interface Hover {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}

/** What a DBT term at the offset means; undefined where there is none, also in code and web addresses. */
export function hoverTerm(post: Post, terms: TermIndex, offset: number): Hover | undefined {
  const block = blockAt(post, offset);
  if (block === undefined) return undefined;
  for (const prose of block.prose) {
    const position = prosePosition(prose, offset - block.start);
    if (position === undefined) continue;
    if (prose.marks.some((mark) => mark.kind === 'url' && mark.start <= position && position < mark.end))
      return undefined;
    const found = termAt(terms, prose.text, position);
    if (found === undefined) continue;
    const span = sourceSpan(prose, found.start, found.end);
    return { markdown: describeTerm(found.term), start: block.start + span.start, end: block.start + span.end };
  }
  return undefined;
}

/** The block that holds an offset; its end counts as inside. */
export function blockAt(post: Post, offset: number): Block | undefined {
  return post.blocks.find((block) => block.start <= offset && offset <= block.end);
}

/** A term's form, letters, definition and source, as Markdown. */
export function describeTerm(term: Term): string {
  const lines = [
    `**${escapeMarkdown(term.form)}** · ${escapeMarkdown(term.module)}`,
    '',
    escapeMarkdown(term.definition),
  ];
  if (term.expansion.length > 0)
    lines.push(
      '',
      ...term.expansion.map(({ letter, word }) => `- **${escapeMarkdown(letter)}** ${escapeMarkdown(word)}`),
    );
  if (term.note !== undefined) lines.push('', escapeMarkdown(term.note));
  lines.push(
    '',
    `*Source: ${escapeMarkdown(`${term.source.org}, ${term.source.title}`)}${term.source.basis === 'read' ? '' : ' (source not read)'}*`,
  );
  return lines.join('\n');
}

/** Text from a pack as plain words in Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
