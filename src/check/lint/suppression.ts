import type { Nodes } from 'mdast';
import type { Block } from '../../text/parse/post.ts';

/** A comment that tells Wisemark to be quiet somewhere. */
export interface Suppression {
  readonly kind: 'next-line' | 'line' | 'file' | 'disable' | 'enable';
  /** Empty: every rule. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Where the comment stands in its block. */
  readonly start: number;
  readonly end: number;
}

const comment =
  /^<!--\s*wisemark-(disable|enable)(?:-(next-line|line|file))?(\s[\s\S]*?)?-->$|^\{\/\*\s*wisemark-(disable|enable)(?:-(next-line|line|file))?(\s[\s\S]*?)?\*\/\}$/;
const anyComment = /<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g;
const none: readonly Suppression[] = [];
const known = new WeakMap<object, readonly Suppression[]>();

/** The comments of a block, wherever raw HTML stands in it; code is not looked at. */
export function suppressionsIn(block: Block): readonly Suppression[] {
  let found = known.get(block.content);
  if (found === undefined) {
    found = block.source.includes('wisemark-') ? read(block) : none;
    known.set(block.content, found);
  }
  return found;
}

function read(block: Block): Suppression[] {
  const code = codeSpans(block.node);
  return [...block.source.matchAll(anyComment)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const parts = comment.exec(match[0]);
    if (parts === null || code.some((span) => span.start <= start && end <= span.end)) return [];
    const [, htmlVerb, htmlWhere, htmlRest, mdxVerb, mdxWhere, mdxRest] = parts;
    const verb = htmlVerb ?? mdxVerb;
    const where = htmlWhere ?? mdxWhere;
    const [names = '', ...reasons] = (htmlRest ?? mdxRest ?? '').split(/\s--\s/);
    const kind =
      where === undefined ? (verb === 'enable' ? 'enable' : 'disable') : (where as 'next-line' | 'line' | 'file');
    return [
      {
        kind,
        rules: names.split(/[\s,]+/).filter((name) => name !== ''),
        reason: reasons.join(' -- ').trim(),
        start,
        end,
      },
    ];
  });
}

function codeSpans(node: Nodes): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'code' || next.type === 'inlineCode')
      spans.push({ start: next.position?.start.offset ?? 0, end: next.position?.end.offset ?? 0 });
    if ('children' in next) waiting.push(...next.children);
  }
  return spans;
}
