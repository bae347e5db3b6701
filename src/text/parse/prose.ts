import type { Nodes, RootContent } from 'mdast';
import type { Span } from '../../base/span.ts';
import type { Mark, Prose, ProseKind, Segment } from './post.ts';

/** Stands for one thing that is not words: code, an image, raw HTML. */
export const placeholder = '\uFFFC';

/** The running texts of a block, in order. Code blocks, raw HTML blocks and definitions have none. */
export function readProse(node: RootContent, source: string): Prose[] {
  const found: Prose[] = [];
  walk(node, { inList: false, inQuote: false, inFootnote: false }, source, found);
  return found;
}

interface Surroundings {
  readonly inList: boolean;
  readonly inQuote: boolean;
  readonly inFootnote: boolean;
}

function walk(node: Nodes, around: Surroundings, source: string, found: Prose[]): void {
  switch (node.type) {
    case 'paragraph':
      found.push(readInline(node, 'paragraph', 0, around, source));
      return;
    case 'heading':
      found.push(readInline(node, 'heading', node.depth, around, source));
      return;
    case 'tableCell':
      found.push(readInline(node, 'cell', 0, around, source));
      return;
    case 'blockquote':
      for (const child of node.children) walk(child, { ...around, inQuote: true }, source, found);
      return;
    case 'listItem':
      for (const child of node.children) walk(child, { ...around, inList: true }, source, found);
      return;
    case 'footnoteDefinition':
      for (const child of node.children) walk(child, { ...around, inFootnote: true }, source, found);
      return;
    case 'list':
    case 'table':
    case 'tableRow':
      for (const child of node.children) walk(child, around, source, found);
      return;
    default:
      return;
  }
}

function readInline(node: Nodes, kind: ProseKind, depth: number, around: Surroundings, source: string): Prose {
  const builder = new ProseBuilder(source);
  builder.read(node);
  return { kind, depth, ...around, ...builder.finish() };
}

const markKinds: Partial<Record<Nodes['type'], Mark['kind']>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'delete',
  link: 'link',
  linkReference: 'link',
  inlineCode: 'code',
  image: 'image',
  imageReference: 'image',
  html: 'html',
  footnoteReference: 'footnote',
};

/** Web and mail addresses in running text: nothing in them is prose. */
const addresses = /\b(?:https?:\/\/|www\.)[^\s<>"”]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

class ProseBuilder {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  readonly #marks: Mark[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(node: Nodes): void {
    const from = this.#length;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') this.#addText(node.value, start, end);
    else if (node.type === 'break') this.#add('\n', start, end - start);
    else if ('children' in node) for (const child of node.children) this.read(child);
    else this.#add(placeholder, start, end - start);
    const mark = markKinds[node.type];
    if (mark !== undefined) this.#marks.push({ kind: mark, start: from, end: this.#length });
  }

  finish(): { text: string; segments: Segment[]; marks: Mark[] } {
    const text = this.#parts.join('');
    if (text.includes('://') || text.includes('@') || text.includes('www.'))
      for (const match of text.matchAll(addresses))
        this.#marks.push({ kind: 'url', start: match.index, end: match.index + match[0].length });
    return { text, segments: this.#segments, marks: this.#marks };
  }

  #add(text: string, source: number, sourceLength: number): void {
    this.#segments.push({ prose: this.#length, source, length: text.length, sourceLength });
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Text differs from its source at escapes, entities and the prefixes of containers (`> `, a list's indent): step over these. */
  #addText(value: string, start: number, end: number): void {
    const source = this.#source;
    if (end - start === value.length && source.startsWith(value, start)) {
      this.#add(value, start, value.length);
      return;
    }
    let at = start;
    let index = 0;
    while (index < value.length) {
      let run = 0;
      while (
        index + run < value.length &&
        at + run < end &&
        source[at + run] === value[index + run] &&
        !isEscape(source, at + run)
      )
        run++;
      if (run > 0) {
        this.#add(value.slice(index, index + run), at, run);
        index += run;
        at += run;
      } else if (at >= end) {
        // Not to be aligned: the rest stands at the text's end, so that nothing is lost and no span leaves the source.
        this.#add(value.slice(index), end, 0);
        return;
      } else if (source[at] === '&' && source.indexOf(';', at) > at && source[at] !== value[index]) {
        const length = source.indexOf(';', at) + 1 - at;
        const decoded = String.fromCodePoint(value.codePointAt(index) ?? 0);
        this.#add(decoded, at, length);
        index += decoded.length;
        at += length;
      } else if (value[index] === '\uFFFD' && source[at] === '\0') {
        this.#add('\uFFFD', at, 1);
        index++;
        at++;
      } else at++;
    }
  }
}

/** A backslash before punctuation is not part of the text. An ampersand's own entity begins with `&` too. */
function isEscape(source: string, at: number): boolean {
  if (source[at] === '&') return /^&(?:amp|#38|#x26);/i.test(source.slice(at, at + 6));
  return false;
}

/** Where a stretch of prose stands in its block's source. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const first = segmentAt(prose.segments, start);
  const last = segmentAt(prose.segments, Math.max(start, end - 1));
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const from = first.length === first.sourceLength ? first.source + (start - first.prose) : first.source;
  const to = last.length === last.sourceLength ? last.source + (end - last.prose) : last.source + last.sourceLength;
  return { start: from, end: Math.max(from, to) };
}

function segmentAt(segments: readonly Segment[], position: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.prose ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

/** Where a place in the block's source stands in the prose, or undefined outside of it. */
export function prosePosition(prose: Prose, source: number): number | undefined {
  for (const segment of prose.segments) {
    if (source < segment.source) return undefined;
    if (source <= segment.source + segment.sourceLength)
      return segment.prose + Math.min(source - segment.source, segment.length);
  }
  return undefined;
}
