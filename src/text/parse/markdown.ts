import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Block, BlockContent } from './post.ts';
import { readProse } from './prose.ts';

// Shared between calls: making them anew costs more than parsing a block. Bare web addresses (GFM's autolink literals)
// are left out: they cost as much as all the rest, checks mask addresses themselves, and the page links them as it draws.
const extensions = [gfmTable(), gfmStrikethrough(), gfmTaskListItem(), gfmFootnote()];
const mdastExtensions = [
  gfmTableFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
  gfmFootnoteFromMarkdown(),
];

/**
 * The top-level blocks of a stretch of Markdown that begins where a block begins.
 * `definitions` are link and footnote definitions that stand elsewhere: a reference is one only where its definition is known.
 */
export function parseBlocks(source: string, offset: number, definitions: string): Block[] {
  // In front, where an open fence at the end of the source can't swallow them; the rule keeps an indented first line
  // of the source from going on with the last footnote.
  const prefix = definitions === '' ? '' : `${definitions}\n\n***\n\n`;
  const text = prefix + source;
  const root: Root = fromMarkdown(text, { extensions, mdastExtensions });
  const blocks: Block[] = [];
  for (const node of root.children) {
    const start = node.position?.start.offset ?? 0;
    if (start < prefix.length) continue;
    const end = node.position?.end.offset ?? start;
    blocks.push(placeBlock(readBlock(text.slice(start, end), node, start), offset + start - prefix.length));
  }
  return blocks;
}

/** A content at a place. All blocks behind a change are made anew at each key press, so making one is two assignments. */
export function placeBlock(content: BlockContent, start: number): Block {
  return new PlacedBlock(content, start);
}

class PlacedBlock implements Block {
  readonly content: BlockContent;
  readonly start: number;

  constructor(content: BlockContent, start: number) {
    this.content = content;
    this.start = start;
  }

  get end(): number {
    return this.start + this.content.source.length;
  }

  get source(): string {
    return this.content.source;
  }

  get node(): BlockContent['node'] {
    return this.content.node;
  }

  get prose(): BlockContent['prose'] {
    return this.content.prose;
  }
}

function readBlock(source: string, node: RootContent, start: number): BlockContent {
  makeRelative(node, start);
  return { source, node, prose: readProse(node, source) };
}

interface AnyNode {
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  children?: AnyNode[];
}

function makeRelative(node: AnyNode, base: number): void {
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const position = next.position;
    if (position?.start.offset !== undefined) position.start.offset -= base;
    if (position?.end.offset !== undefined) position.end.offset -= base;
    if (next.children) for (const child of next.children) waiting.push(child);
  }
}

/** The sources of all link and footnote definitions in a block, one a line; '' where there are none. */
export function definitionsIn(content: BlockContent): string {
  if (!content.source.includes(']:')) return '';
  const found: string[] = [];
  const waiting: AnyNode[] = [content.node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = next as RootContent;
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const label = /^\[(?:\\.|[^\]\\])*\]:/s.exec(content.source.slice(node.position?.start.offset ?? 0));
      // The target does not matter for what a text is, only that the label is known.
      if (label !== null) found.push(`${label[0].replace(/\s*\n[>\s]*/g, ' ')} #`);
    }
    if (next.children) for (const child of next.children) waiting.push(child);
  }
  return found.reverse().join('\n');
}
