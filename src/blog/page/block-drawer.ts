import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import type { FootnoteReference, RootContent as MarkdownContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { LeastRecentlyUsed } from '../../base/least-recently-used.ts';
import type { Span } from '../../base/span.ts';
import { type References, referencesIn } from './references.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { type TextPlace, textPieces } from './text-pieces.ts';

/** A picture as the body names it; its place in the HTML is a token, so that what is drawn there stays out of the cache. */
export interface ImageUse {
  readonly source: string;
  readonly alt: string;
  readonly title: string | undefined;
}

/** A block, drawn and sanitized, with tokens where marks open (`\0f3\0`) and pictures stand (`\0i0\0`). */
export interface DrawnBlock {
  readonly html: string;
  readonly images: readonly ImageUse[];
}

/** One stretch of source to draw together: a block, a footnote's content, or blocks that raw HTML holds together. */
export interface Unit {
  readonly source: string;
  /** Trees and where each one's own offsets begin in `source`. */
  readonly parts: readonly { readonly node: MarkdownContent; readonly shift: number }[];
  /** The findings' spans, counted in `source`. */
  readonly spans: readonly Span[];
}

const raw = unified().use(rehypeRaw).freeze();
const sanitize = unified().use(rehypeSanitize, sanitizeSchema).freeze();
const stringify = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** Draws blocks and remembers them by all that their HTML depends on: source, findings' places, and what references mean. */
export class BlockDrawer {
  readonly #known = new LeastRecentlyUsed<string, DrawnBlock>(2000);
  #calls: References['calls'] = new Map();

  readonly #toTree = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      handlers: { footnoteReference: (_state: unknown, node: FootnoteReference) => this.#footnoteCall(node) },
    })
    .freeze();

  draw(unit: Unit, references: References): DrawnBlock {
    const used = referencesIn(
      unit.parts.map((part) => part.node),
      references,
    );
    const key = JSON.stringify([
      unit.source,
      unit.parts.map((part) => [part.node.type, part.shift]),
      unit.spans.map((span) => [span.start, span.end]),
      used.definitions.map((definition) => [definition.identifier, definition.url, definition.title]),
      used.calls,
    ]);
    const known = this.#known.get(key);
    if (known) return known;
    this.#calls = references.calls;
    const children: RootContent[] = [];
    for (const { node, shift } of unit.parts) {
      const root = this.#toTree.runSync({ type: 'root', children: [...used.definitions, node] });
      if (root.type !== 'root') continue;
      if (shift !== 0) moveBy(root, shift);
      children.push(...root.children);
    }
    const drawn = finish({ type: 'root', children }, unit);
    this.#known.set(key, drawn);
    return drawn;
  }

  #footnoteCall(node: FootnoteReference): Element {
    const place = this.#calls.get(node);
    const name = encodeURIComponent(node.identifier.toLowerCase());
    const again = place !== undefined && place.call > 1 ? `-${place.call}` : '';
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: {
        href: `#user-content-fn-${name}`,
        id: `fnref-${name}${again}`,
        dataFootnoteRef: true,
        ariaDescribedBy: ['footnote-label'],
      },
      children: [{ type: 'text', value: String(place?.number ?? '?') }],
    };
    return { type: 'element', tagName: 'sup', properties: {}, children: [link] };
  }
}

/** Raw HTML is read as a browser would, then everything that is not allowed goes, and only then do our own marks come in. */
function finish(tree: Root, unit: Unit): DrawnBlock {
  const parsed = holdsRaw(tree) ? raw.runSync(tree, new VFile(unit.source)) : tree;
  const clean = sanitize.runSync(parsed);
  if (clean.type !== 'root') return { html: '', images: [] };
  const images: ImageUse[] = [];
  const children = decorated(clean.children, unit, { inLink: false, inCode: false }, images);
  return { html: stringify.stringify({ type: 'root', children: children as RootContent[] }).trim(), images };
}

function decorated(nodes: readonly RootContent[], unit: Unit, place: TextPlace, images: ImageUse[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return textPieces(withoutNul(node), unit.source, unit.spans, place);
    if (node.type !== 'element') return [];
    if (node.tagName === 'img') {
      images.push({ source: word(node, 'src') ?? '', alt: word(node, 'alt') ?? '', title: word(node, 'title') });
      return [{ type: 'raw', value: `\0i${images.length - 1}\0` }];
    }
    const inCode = place.inCode || /^(?:code|pre|kbd|samp|tt)$/.test(node.tagName);
    const inLink = place.inLink || node.tagName === 'a';
    const children = decorated(node.children, unit, { inLink, inCode }, images);
    const extra = ownProperties(node);
    return [{ ...node, properties: { ...withoutNuls(node.properties), ...extra }, children }];
  });
}

/** What an element gets from us: a link its target's prefix, a heading its id, a task's box its name. */
function ownProperties(node: Element): Element['properties'] {
  if (node.tagName === 'a') return linkProperties(node);
  if (node.tagName === 'input') return { ariaLabel: node.properties['checked'] ? 'done' : 'to do' };
  return headingProperties(node);
}

/** A link inside the page meets ids that carry a prefix (see the sanitizing schema). */
function linkProperties(node: Element): Element['properties'] {
  const href = word(node, 'href');
  if (href === undefined || !href.startsWith('#') || href.startsWith('#user-content-')) return {};
  return { href: `#user-content-${href.slice(1)}` };
}

function headingProperties(node: Element): Element['properties'] {
  if (!/^h[1-6]$/.test(node.tagName) || node.properties['id'] !== undefined) return {};
  const slug = textOf(node)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-');
  return slug === undefined ? {} : { id: `user-content-${slug.slice(0, 80)}` };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function word(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' ? value.replaceAll('\0', '') : undefined;
}

/** Tokens are told by NUL, so none may come from the post itself. */
function withoutNul(text: Text): Text {
  return text.value.includes('\0') ? { type: 'text', value: text.value.replaceAll('\0', '') } : text;
}

function withoutNuls(properties: Element['properties']): Element['properties'] {
  const entries = Object.entries(properties).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  ]);
  return Object.fromEntries(entries);
}

function holdsRaw(node: Nodes): boolean {
  return (node.type as string) === 'raw' || ('children' in node && node.children.some(holdsRaw));
}

function moveBy(node: Nodes, shift: number): void {
  const { position } = node;
  if (position?.start.offset !== undefined) position.start.offset += shift;
  if (position?.end.offset !== undefined) position.end.offset += shift;
  if ('children' in node) for (const child of node.children) moveBy(child, shift);
}
