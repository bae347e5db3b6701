import type { Post } from '../../text/parse/post.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where an entry's words stand in front matter, and what goes with them when it is taken out. */
export interface EntryPlace {
  readonly words: Range;
  /** Undefined where taking it out is not a matter of lines (JSON, odd nesting). */
  readonly entry: Range | undefined;
}

/** Finds the entry of a list in front matter by its words; `skip` counts the same words before it. */
export function entryPlace(post: Post, words: string, skip: number): EntryPlace | undefined {
  const { span, format } = post.frontMatter;
  const source = post.text.slice(span.start, span.end);
  let left = skip;
  for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (
      !/^[\s"'[,:=-]?$/.test(source[at - 1] ?? '') ||
      !/^[\s"'\],}]?$/.test(source[end] ?? '') ||
      isOwnKey(source, at)
    )
      continue;
    if (left-- > 0) continue;
    const entry = format === 'json' ? undefined : (inlineEntry(source, at, end) ?? listEntry(source, at));
    const inDocument = (range: Range): Range => ({ start: range.start + span.start, end: range.end + span.start });
    return { words: inDocument({ start: at, end }), entry: entry && inDocument(entry) };
  }
  return undefined;
}

/** True for the value of a key at the top that is about the post itself, such as its own slug or title. */
function isOwnKey(source: string, at: number): boolean {
  const key = /^([\w-]+)\s*[:=]/.exec(source.slice(lineStart(source, at), at));
  return key?.[1] !== undefined && !/relat|see.?also|more/i.test(key[1]);
}

/** One of `[a, b]` on a line, with its quotes and a comma. */
function inlineEntry(source: string, at: number, end: number): Range | undefined {
  const from = lineStart(source, at);
  const to = lineEnd(source, end);
  if (!source.slice(from, at).includes('[') || !source.slice(end, to).includes(']')) return undefined;
  const quoted = /["']/.test(source[at - 1] ?? '');
  const [start, stop] = quoted ? [at - 1, end + 1] : [at, end];
  const after = /^\s*,\s*/.exec(source.slice(stop, to));
  if (after) return { start, end: stop + after[0].length };
  const before = /,\s*$/.exec(source.slice(from, start));
  return { start: start - (before?.[0].length ?? 0), end: stop };
}

/** The lines of a `- …` entry; those of `related: one` where there is no list. */
function listEntry(source: string, at: number): Range | undefined {
  let start = lineStart(source, at);
  if (/^[\w-]+\s*:/.test(source.slice(start, at))) return { start, end: lineAfter(source, at) };
  const inner = indentOf(source, start);
  while (!/^\s*-\s/.test(source.slice(start, lineEnd(source, start)))) {
    if (start === 0) return undefined;
    start = lineStart(source, start - 1);
    if (indentOf(source, start) > inner || /^\S/.test(source.slice(start)) === !/^-\s/.test(source.slice(start)))
      return undefined;
  }
  const indent = indentOf(source, start);
  let end = lineAfter(source, at);
  while (
    end < source.length &&
    (indentOf(source, end) > indent || /^\s*$/.test(source.slice(end, lineEnd(source, end))))
  ) {
    const next = lineAfter(source, end);
    if (next === end) break;
    end = next;
  }
  return { start, end };
}

function indentOf(source: string, start: number): number {
  return /^[ \t]*/.exec(source.slice(start, lineEnd(source, start)))?.[0].length ?? 0;
}

function lineStart(source: string, at: number): number {
  return at <= 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

function lineAfter(source: string, at: number): number {
  return Math.min(source.length, lineEnd(source, at) + 1);
}
