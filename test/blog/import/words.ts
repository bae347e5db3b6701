import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import type { Imported } from '../../../src/blog/import/import.ts';

/** The words of a text as a reader sees them. */
export function wordsIn(text: string): string[] {
  return text.replace(/[\u200b\ufeff]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Front matter and body of a post. */
export function parts(markdown: string): { data: Record<string, unknown>; body: string } {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(markdown);
  if (match === null) return { data: {}, body: markdown };
  return { data: parse(match[1] ?? '') as Record<string, unknown>, body: markdown.slice(match[0].length) };
}

/** The body's tree, as the blog reads it. */
export function treeOf(body: string): Nodes {
  return unified().use(remarkParse).use(remarkGfm).parse(body);
}

/** Every word that a reader of the post sees, after Markdown has been read: so a wrong escape shows. */
export function renderedWords(markdown: string): string[] {
  const { data, body } = parts(markdown);
  const words: string[] = [];
  const strings = (value: unknown): void => {
    if (typeof value === 'string') words.push(...wordsIn(value));
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) strings(inner);
  };
  strings(data);
  const read = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'code') return ` ${node.value} `;
    if (node.type === 'image') return ` ${node.alt ?? ''} `;
    if (node.type === 'break') return ' ';
    if (node.type === 'footnoteReference') return ` ${node.label ?? ''} `;
    if (node.type === 'list' && node.ordered === true) {
      return node.children.map((item, index) => ` ${(node.start ?? 1) + index} ${read(item)}`).join(' ');
    }
    if (!('children' in node)) return '';
    const inner = node.children.map(read).join('');
    return ['emphasis', 'strong', 'delete', 'link'].includes(node.type) ? inner : ` ${inner} `;
  };
  words.push(...wordsIn(read(treeOf(body))));
  return words;
}

/** The words of `input` that are neither in the post nor named as dropped; counted, so that two need two. */
export function lostWords(input: string, result: Imported): string[] {
  const left = new Map<string, number>();
  const dropped = result.remarks.filter((remark) => remark.kind === 'dropped').map((remark) => remark.message);
  for (const word of [...renderedWords(result.markdown), ...wordsIn(dropped.join('\n'))]) {
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  return wordsIn(input).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Imports a text under a name. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
