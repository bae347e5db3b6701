import type { Image, ImageReference, Nodes } from 'mdast';
import type { BlockView } from './block-view.ts';

/** A picture in the body; places count in its block. */
export interface ImageUse {
  readonly start: number;
  readonly end: number;
  /** Undefined where there is no alt text at all; '' in HTML says that the picture is decoration. */
  readonly alt: string | undefined;
  readonly source: string;
  /** Where the alt text stands, to mark it. */
  readonly altStart: number;
  readonly form: 'markdown' | 'html';
}

const none: readonly ImageUse[] = [];
const htmlImage = /<img\b(?:"[^"]*"|'[^']*'|[^'">]){0,2000}>/gi;
const altAttribute = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const sourceAttribute = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Every picture of a block, in Markdown and in raw HTML. */
export function readImages({ content }: BlockView): readonly ImageUse[] {
  const { source } = content;
  if (!source.includes('![') && !/<img/i.test(source)) return none;
  const found: ImageUse[] = [];
  const waiting: Nodes[] = [content.node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'image' || next.type === 'imageReference') found.push(markdownImage(next));
    else if (next.type === 'html') found.push(...htmlImages(next.value, next.position?.start.offset ?? 0));
    if ('children' in next) waiting.push(...next.children);
  }
  return found.sort((a, b) => a.start - b.start);
}

function markdownImage(node: Image | ImageReference): ImageUse {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const source = node.type === 'image' ? node.url : '';
  // In Markdown nobody types an empty alt on purpose: there it is what was never filled in.
  const alt = node.alt === null || node.alt === undefined || node.alt.trim() === '' ? undefined : node.alt;
  return { start, end, alt, source, altStart: start + 2, form: 'markdown' };
}

function htmlImages(html: string, offset: number): ImageUse[] {
  return [...html.matchAll(htmlImage)].map((match) => {
    const alt = altAttribute.exec(match[0]);
    const address = sourceAttribute.exec(match[0]);
    const value = alt?.[1] ?? alt?.[2] ?? alt?.[3];
    const start = offset + match.index;
    const altStart = alt === null ? start : start + alt.index + alt[0].indexOf(value ?? '', alt[0].indexOf('='));
    return {
      start,
      end: start + match[0].length,
      alt: alt === null ? undefined : (value ?? ''),
      source: address?.[1] ?? address?.[2] ?? address?.[3] ?? '',
      altStart,
      form: 'html',
    };
  });
}
