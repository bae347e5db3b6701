import type { Span } from '../../base/span.ts';
import type { FrontMatter, Post } from '../../text/parse/post.ts';
import { partsOf } from './parts.ts';

const titleKey = /^[ \t]*["']?(?:title|headline|seo[_-]?title)["']?[ \t]*[:=][ \t]*/im;
const places = new WeakMap<FrontMatter, Span | null>();

/** Where the front matter's title stands: its value, without quotation marks. Undefined where there is none. */
export function frontMatterTitle(post: Post): Span | undefined {
  if (post.meta.title === undefined) return undefined;
  let known = places.get(post.frontMatter);
  if (known === undefined) {
    const { start, end } = post.frontMatter.span;
    known = valueSpan(post.text.slice(start, end), titleKey, post.meta.title, start) ?? null;
    places.set(post.frontMatter, known);
  }
  return known ?? undefined;
}

/** The span of a value that stands in front matter, behind its key where the key is found there. */
export function valueSpan(source: string, key: RegExp, value: string, offset: number): Span | undefined {
  const match = key.exec(source);
  const from = match === null ? 0 : match.index + match[0].length;
  const at = source.indexOf(value, from);
  if (at >= 0 && value !== '') return { start: offset + at, end: offset + at + value.length };
  if (match === null) return undefined;
  // Written with escapes or over several lines: the rest of the key's line stands for it.
  const line = /^[^\r\n]*/.exec(source.slice(from))?.[0].trimEnd() ?? '';
  return line === '' ? undefined : { start: offset + from, end: offset + from + line.length };
}

/** Where a finding about something absent stands: on the title, else the first heading, else empty at the start. */
export function absentAt(post: Post): Span {
  const title = frontMatterTitle(post);
  if (title !== undefined) return title;
  for (const { block, summary } of partsOf(post)) {
    const heading = summary.headings[0];
    if (heading !== undefined) return { start: block.start + heading.start, end: block.start + heading.end };
  }
  return { start: 0, end: 0 };
}
