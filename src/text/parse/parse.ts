import { readFrontMatter } from './front-matter.ts';
import { definitionsIn, parseBlocks, placeBlock } from './markdown.ts';
import { readMeta } from './meta.ts';
import type { Block, BlockContent, FrontMatter, Post } from './post.ts';

/** Front-matter names of a team's own, by role. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** Reads a whole post. */
export function parsePost(text: string, fields: Fields = {}): Post {
  const frontMatter = readFrontMatter(text);
  const start = bodyStart(text, frontMatter);
  return makePost(text, frontMatter, parseBlocks(text.slice(start), start, ''), fields);
}

function makePost(text: string, frontMatter: FrontMatter, blocks: readonly Block[], fields: Fields): Post {
  return { text, frontMatter, meta: readMeta(frontMatter.data, fields), blocks };
}

/** The body begins on the line after the front matter. */
function bodyStart(text: string, frontMatter: FrontMatter): number {
  if (frontMatter.format === 'none') return 0;
  const lineEnd = text.indexOf('\n', Math.max(0, frontMatter.span.end - 1));
  return lineEnd < 0 ? text.length : frontMatter.format === 'json' ? frontMatter.span.end : lineEnd + 1;
}

/** Opened as front matter is, but not closed yet. */
function mayGainFrontMatter(post: Post): boolean {
  return post.frontMatter.format === 'none' && /^(?:---|\+\+\+|\{)/.test(post.text);
}

/** One change: the characters from `start` to `end` of the old text became `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Reads a post again after a change, at the cost of the blocks around it. The answer equals `parsePost` of the new text,
 * and blocks that were not read again keep their content objects.
 *
 * Why it is right: whether a block begins on a line is settled by the lines up to it, if the line before is blank. So reading may begin at
 * such a block that lies wholly before the change, and may end where a block begins again on such a line behind the change.
 */
export function editPost(post: Post, change: TextChange, fields: Fields = {}): Post {
  const text = post.text.slice(0, change.start) + change.text + post.text.slice(change.end);
  const oldStart = bodyStart(post.text, post.frontMatter);
  // Definitions decide what references mean anywhere, and front matter where the body begins: then everything is read again.
  if (change.start <= oldStart || mayGainFrontMatter(post)) return parsePost(text, fields);
  const shift = change.text.length - (change.end - change.start);
  const first = windowStart(post, change.start);
  const from = first < 0 ? oldStart : lineStart(post.text, post.blocks[first]?.start ?? oldStart);
  const kept = Math.max(first, 0);
  const definitions = definitionsOf(post);

  let last = firstBlockAfter(post, change.end);
  for (let reach = 2; ; reach *= 4) {
    const resume = nextSafeBlock(post, last, change.end);
    const probe = resume === undefined ? undefined : post.blocks[Math.min(resume + reach, post.blocks.length - 1)];
    const old = resume === undefined ? undefined : post.blocks[resume];
    const end = probe === undefined || old === undefined || probe === old ? text.length : probe.start + shift;
    const read = parseBlocks(text.slice(from, end), from, definitions);
    // What stands before a line may still change what it begins, so the block itself has to be the same too.
    const seam = end === text.length ? read.length : read.findIndex((block) => isMoved(old, block, shift));
    if (seam >= 0) {
      const fresh = read.slice(0, seam);
      const tail = end === text.length ? [] : post.blocks.slice(resume);
      const gone = post.blocks.slice(kept, post.blocks.length - tail.length);
      if (definitionsChanged(gone, fresh)) return parsePost(text, fields);
      const moved = shift === 0 ? tail : tail.map((block) => placeBlock(block.content, block.start + shift));
      const blocks = [...post.blocks.slice(0, kept), ...keepContents(gone, fresh), ...moved];
      definitionsByPost.set(blocks, definitions);
      return { text, frontMatter: post.frontMatter, meta: post.meta, blocks };
    }
    last = (resume ?? post.blocks.length) + reach;
  }
}

/** Index of the block to begin reading at, or -1 for the body's start: after a blank line, with a whole block between it and the change. */
function windowStart(post: Post, offset: number): number {
  let index = firstBlockAfter(post, offset) - 1;
  const line = lineStart(post.text, offset);
  while (index >= 0 && (post.blocks[index]?.end ?? 0) >= line) index--;
  while (index > 0 && !beginsByItself(post.text, post.blocks[index]?.start ?? 0)) index--;
  return index <= 0 ? -1 : index;
}

/**
 * True where a block begins whatever stands before it. After a blank line that holds for nearly all lines; but while indented code is
 * still open, an empty or numbered marker begins no list and a lone tag no HTML.
 */
function beginsByItself(text: string, start: number): boolean {
  return afterBlankLine(text, start) && !/^(?:[-+*]|\d{1,9}[.)]|<)/.test(text.slice(start, start + 12));
}

/** Index of the first block that begins behind the offset. */
function firstBlockAfter(post: Post, offset: number): number {
  let low = 0;
  let high = post.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((post.blocks[middle]?.start ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first block from `index` on that stands after a blank line which the change did not touch. */
function nextSafeBlock(post: Post, index: number, changeEnd: number): number | undefined {
  for (let next = index; next < post.blocks.length; next++) {
    const start = post.blocks[next]?.start ?? 0;
    const line = lineStart(post.text, start);
    const blank = lineStart(post.text, Math.max(0, line - 1));
    if (blank > changeEnd && afterBlankLine(post.text, start)) return next;
  }
  return undefined;
}

function lineStart(text: string, offset: number): number {
  let index = offset;
  while (index > 0 && text[index - 1] !== '\n' && text[index - 1] !== '\r') index--;
  return index;
}

function afterBlankLine(text: string, offset: number): boolean {
  const line = lineStart(text, offset);
  if (line === 0) return true;
  let index = line - 1;
  if (text[index] === '\n' && text[index - 1] === '\r') index--;
  return text.slice(lineStart(text, index), index).trim() === '';
}

const definitionsByPost = new WeakMap<readonly Block[], string>();

/** All definitions of a post, as text to parse a part of it with. */
function definitionsOf(post: Post): string {
  let known = definitionsByPost.get(post.blocks);
  if (known === undefined) {
    known = post.blocks
      .map((block) => definitionsOfBlock(block.content))
      .filter((text) => text !== '')
      .join('\n\n');
    definitionsByPost.set(post.blocks, known);
  }
  return known;
}

const definitionsByBlock = new WeakMap<BlockContent, string>();

function definitionsOfBlock(content: BlockContent): string {
  let known = definitionsByBlock.get(content);
  if (known === undefined) {
    known = definitionsIn(content);
    definitionsByBlock.set(content, known);
  }
  return known;
}

function definitionsChanged(gone: readonly Block[], fresh: readonly Block[]): boolean {
  const before = gone.map((block) => definitionsOfBlock(block.content)).join('');
  const after = fresh.map((block) => definitionsOfBlock(block.content)).join('');
  return before !== after;
}

/** A block that was read again and came out the same keeps its old content, and with it all that was computed for it. */
function keepContents(gone: readonly Block[], fresh: readonly Block[]): Block[] {
  const known = new Map(gone.map((block) => [block.source, block.content]));
  return fresh.map((block) => {
    const content = known.get(block.source);
    // The same words indented otherwise may hold another list.
    const same = content?.node.type === block.node.type && column(content) === column(block);
    return content !== undefined && same ? placeBlock(content, block.start) : block;
  });
}

function isMoved(old: Block | undefined, block: Block, shift: number): boolean {
  return (
    old !== undefined &&
    block.start === old.start + shift &&
    block.source === old.source &&
    block.node.type === old.node.type
  );
}

function column(content: BlockContent): number | undefined {
  return content.node.position?.start.column;
}
