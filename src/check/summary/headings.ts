import type { BlockView } from './block-view.ts';

/** A heading; places count in its block. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const none: readonly Heading[] = [];
const htmlHeading = /<h([1-6])\b[^>]{0,500}>((?:[^<]|<(?!\/?h[1-6])){0,1000})<\/h\1>/gi;

/** Headings of the page's own outline: Markdown's and raw HTML's, none inside a quotation or a list. */
export function readHeadings({ content, texts }: BlockView): readonly Heading[] {
  const { node, source } = content;
  if (node.type === 'heading') {
    const text = texts[0]?.analyzed.text ?? '';
    const place = texts[0]?.place(0, text.length) ?? { start: 0, end: 0 };
    // A heading without words is marked by its sign.
    return [{ depth: node.depth, text: text.trim(), ...(text === '' ? { start: 0, end: source.length } : place) }];
  }
  if (node.type !== 'html' || !/<h[1-6]/i.test(source)) return none;
  return [...source.matchAll(htmlHeading)].map((match) => ({
    depth: Number(match[1]),
    text: (match[2] ?? '').replace(/<[^>]*>/g, '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
