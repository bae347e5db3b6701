import type { Block } from '../../text/parse/post.ts';

/** Elements that writers open in one block of raw HTML and close in a later one, with Markdown between. */
const containers = /<(\/?)(details|div|section|article|aside|figure|blockquote|center|table)\b[^<>]{0,500}>/gi;
/** A container that is not closed within this many blocks is taken for a slip and closed where it was opened. */
const longestGroup = 60;

/** Blocks that have to be drawn together, because raw HTML in one holds the others; nearly always one by one. */
export function groupBlocks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (let at = 0; at < blocks.length; ) {
    const length = groupLength(blocks, at);
    groups.push(blocks.slice(at, at + length));
    at += length;
  }
  return groups;
}

function groupLength(blocks: readonly Block[], from: number): number {
  let open = opened(blocks[from]);
  if (open <= 0) return 1;
  for (let at = from + 1; at < blocks.length && at - from < longestGroup; at++) {
    open += opened(blocks[at]);
    if (open <= 0) return at - from + 1;
  }
  return 1;
}

function opened(block: Block | undefined): number {
  if (block?.node.type !== 'html') return 0;
  let open = 0;
  for (const match of block.source.matchAll(containers)) open += match[1] === '/' ? -1 : 1;
  return open;
}
