import type { Element, ElementContent, Text } from 'hast';
import type { Span } from '../../base/span.ts';
import { sourceOffsets } from './source-offsets.ts';

/** Web addresses that stand bare in the text; blogs link them. The pattern has no repeated choice, so it is linear. */
const bareAddress = /(?<![\w@/.])(?:https?:\/\/|www\.)[^\s<>"“”‘’`]+/gi;

/** What surrounds a text decides what may be done to it. */
export interface TextPlace {
  readonly inLink: boolean;
  readonly inCode: boolean;
}

/** A stand-in for the opening tag of a finding's mark. NUL can't come from a post: parsers take it out. */
export function markToken(index: number): string {
  return `\0f${index}\0`;
}

/**
 * A text node with its bare addresses linked and the findings' words wrapped in marks. `spans` count in `source`,
 * as the node's position does; a span's number is its place in the list.
 */
export function textPieces(text: Text, source: string, spans: readonly Span[], place: TextPlace): ElementContent[] {
  const value = text.value;
  const covering = place.inCode ? [] : coverings(text, source, spans);
  const links = place.inCode || place.inLink ? [] : addressesIn(value);
  const pieces: ElementContent[] = [];
  let at = 0;
  for (const link of links) {
    pieces.push(...marked(value, at, link.start, covering));
    pieces.push(linkTo(value.slice(link.start, link.end), marked(value, link.start, link.end, covering)));
    at = link.end;
  }
  pieces.push(...marked(value, at, value.length, covering));
  return pieces;
}

/** A finding's words inside one text node, counted in the node's value. */
interface Covering extends Span {
  readonly index: number;
}

function coverings(text: Text, source: string, spans: readonly Span[]): readonly Covering[] {
  const start = text.position?.start.offset;
  const end = text.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const near = spans.map((span, index) => ({ ...span, index })).filter((span) => span.start < end && span.end > start);
  if (near.length === 0) return [];
  const offsets = sourceOffsets(text.value, source, start, end);
  const found: Covering[] = [];
  for (const span of near) {
    const inside = (at: number) => (offsets[at] ?? end) < span.end && (offsets[at + 1] ?? end) > span.start;
    let from = 0;
    while (from < text.value.length && !inside(from)) from++;
    let to = from;
    while (to < text.value.length && inside(to)) to++;
    if (to > from) found.push({ start: from, end: to, index: span.index });
  }
  // The longest outside, so that a short one lies within it.
  return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.index - b.index);
}

/** Cuts a stretch where marks begin and end, and wraps each part in the marks that cover it. */
function marked(value: string, start: number, end: number, covering: readonly Covering[]): ElementContent[] {
  if (start >= end) return [];
  const cuts = new Set([start, end]);
  for (const span of covering) {
    for (const cut of [span.start, span.end]) if (cut > start && cut < end) cuts.add(cut);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).flatMap((from, at) => {
    const to = sorted[at + 1] ?? end;
    const over = covering.filter((span) => span.start <= from && span.end >= to);
    const open = over.map((span) => markToken(span.index)).join('');
    const text: Text = { type: 'text', value: value.slice(from, to) };
    if (over.length === 0) return [text];
    return [{ type: 'raw', value: open }, text, { type: 'raw', value: '</mark>'.repeat(over.length) }];
  });
}

function linkTo(address: string, children: ElementContent[]): Element {
  const href = address.toLowerCase().startsWith('www.') ? `https://${address}` : address;
  return { type: 'element', tagName: 'a', properties: { href }, children };
}

/** Punctuation after an address belongs to the sentence, and so does a bracket that the address did not open. */
function addressesIn(value: string): readonly Span[] {
  if (!value.includes('://') && !/www\./i.test(value)) return [];
  return [...value.matchAll(bareAddress)].flatMap((match) => {
    let address = match[0];
    for (;;) {
      const last = address.at(-1) ?? '';
      const unopened = last === ')' && address.split('(').length < address.split(')').length;
      if (!unopened && !/[?!.,:*_~;'\]]/.test(last)) break;
      address = address.slice(0, -1);
    }
    return /^(?:https?:\/\/|www\.)[\p{L}\d]/iu.test(address)
      ? [{ start: match.index, end: match.index + address.length }]
      : [];
  });
}
