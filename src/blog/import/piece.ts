import type { Image, ListItem, RootContent } from 'mdast';

/**
 * One piece of an article on its way to a post: a line of a page that was copied as text, or a block of a page or document.
 * What it says decides what it is taken for; `node` is what is written when it stays in the body.
 */
export interface Piece {
  readonly kind: 'line' | 'heading' | 'image' | 'form' | 'list' | 'block';
  /** The words a reader sees, with single spaces. */
  readonly text: string;
  readonly node: RootContent;
  /** True where nothing, not even an empty line, stands between this piece and the one before. */
  readonly glued: boolean;
  readonly url?: string;
  readonly image?: string;
}

/** Words without case, marks and spaces, so that two spellings of one title are equal. */
export function sameWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The visible words of a tree, blocks and cells set apart by spaces. A stack in place of recursion keeps deep trees safe. */
export function plainText(node: RootContent | ListItem): string {
  const words: string[] = [];
  const waiting: (RootContent | ListItem)[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'text' || next.type === 'inlineCode' || next.type === 'code') words.push(next.value);
    else if (next.type === 'image') words.push(next.alt ?? '');
    else if (next.type === 'break') words.push(' ');
    else if ('children' in next) {
      if (!inline.has(next.type)) words.push(' ');
      for (let index = next.children.length - 1; index >= 0; index--) {
        const child = next.children[index];
        if (child !== undefined) waiting.push(child as RootContent);
      }
    }
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

const inline = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** The picture that is all there is of a block, alone or as a link. */
export function onlyImage(node: RootContent): Image | undefined {
  if (node.type !== 'paragraph' && node.type !== 'link') return node.type === 'image' ? node : undefined;
  const [child, ...others] = node.children.filter((part) => part.type !== 'text' || part.value.trim() !== '');
  return child !== undefined && others.length === 0 ? onlyImage(child) : undefined;
}
