import { parse as parseToml, TomlError } from 'smol-toml';
import { isMap, parseDocument } from 'yaml';
import { nestsTooDeep } from '../../base/nesting.ts';
import type { FrontMatter, FrontMatterProblem } from './post.ts';

/** Front matter longer than this is a file that was pasted in, not front matter. */
const longest = 200_000;

const none: FrontMatter = { format: 'none', span: { start: 0, end: 0 }, data: {}, problems: [] };

/** Reads the front matter a text begins with: YAML between `---`, TOML between `+++`, or one JSON object. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  if (text.startsWith('---')) return fenced(text, 'yaml', /^---[ \t]*\r?\n/, /^(?:---|\.\.\.)[ \t]*$/m, readYaml);
  if (text.startsWith('+++')) return fenced(text, 'toml', /^\+\+\+[ \t]*\r?\n/, /^\+\+\+[ \t]*$/m, readToml);
  if (text.startsWith('{')) return readJson(text);
  return none;
}

type Reader = (source: string, offset: number) => { data: Record<string, unknown>; problems: FrontMatterProblem[] };

function fenced(text: string, format: 'yaml' | 'toml', open: RegExp, close: RegExp, read: Reader): FrontMatter {
  const opening = open.exec(text);
  if (opening === null) return none;
  const start = opening[0].length;
  // Without the carriage returns `$` would miss a fence in a file with CRLF; the lengths are not needed, only the place.
  const rest = text.slice(start, start + longest);
  const closing = close.exec(rest.replaceAll('\r', ' '));
  if (closing === null) {
    // A line of three dashes also draws a rule: without a second fence and without a key it is one.
    if (format === 'yaml' && !/^\s*[\w-]+[ \t]*:/.test(rest)) return none;
    const message = `Front matter has no closing ${format === 'yaml' ? '---' : '+++'} line: add one below it.`;
    return { ...none, problems: [{ message, span: { start: 0, end: start } }] };
  }
  const source = rest.slice(0, closing.index);
  const end = start + closing.index + closing[0].length;
  return { format, span: { start: 0, end }, ...read(source, start) };
}

const tooDeep = 'Front matter nests deeper than any blog reads: write it flat.';

function readYaml(source: string, offset: number): { data: Record<string, unknown>; problems: FrontMatterProblem[] } {
  if (nestsTooDeep(source))
    return { data: {}, problems: [{ message: tooDeep, span: clamp(0, source.length, source.length, offset) }] };
  const document = parseDocument(source, { uniqueKeys: false, strict: false, logLevel: 'silent' });
  const problems = document.errors.map((error) => {
    const [start, end] = error.pos;
    const line = error.message.split('\n', 1)[0] ?? '';
    const message = `Front matter could not be read: ${line.replace(/ at line \d+, column \d+:?$/, '')}.`.replace(
      /\.\.$/,
      '.',
    );
    return { message, span: clamp(start, end, source.length, offset) };
  });
  if (problems.length === 0 && document.contents !== null && !isMap(document.contents))
    problems.push({
      message: 'Front matter is not a list of keys and values: write each line as "key: value".',
      span: clamp(0, source.trimEnd().length, source.length, offset),
    });
  if (problems.length > 0) return { data: salvage(source), problems };
  try {
    return { data: record(document.toJS({ maxAliasCount: 100 })), problems };
  } catch {
    const message = 'Front matter refers to itself too often to be read: write the values out.';
    return { data: {}, problems: [{ message, span: clamp(0, source.length, source.length, offset) }] };
  }
}

/** Of broken YAML, the plain `key: value` lines still tell the title: the post is drawn with what can be read. */
function salvage(source: string): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const line of source.split(/\r?\n/)) {
    const match = /^([A-Za-z_][\w-]*):[ \t]+(\S.*)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const value = match[2].trim();
    const quoted = /^(["'])(.*)\1$/.exec(value);
    data[match[1]] = quoted?.[2] ?? value;
  }
  return data;
}

function readToml(source: string, offset: number): { data: Record<string, unknown>; problems: FrontMatterProblem[] } {
  if (nestsTooDeep(source))
    return { data: {}, problems: [{ message: tooDeep, span: clamp(0, source.length, source.length, offset) }] };
  try {
    return { data: record(parseToml(source)), problems: [] };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '';
    const start = source.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const end = source.indexOf('\n', start);
    return {
      data: {},
      problems: [
        {
          message: `Front matter could not be read: ${reason.replace(/^Invalid TOML document: /, '')}.`,
          span: clamp(start, end < 0 ? source.length : end, source.length, offset),
        },
      ],
    };
  }
}

function readJson(text: string): FrontMatter {
  const end = closingBrace(text);
  if (end === undefined || !/^\{\s*(?:"|\})/.test(text)) return none;
  if (nestsTooDeep(text.slice(0, end)))
    return {
      format: 'json',
      span: { start: 0, end },
      data: {},
      problems: [{ message: tooDeep, span: { start: 0, end: 1 } }],
    };
  try {
    return { format: 'json', span: { start: 0, end }, data: record(JSON.parse(text.slice(0, end))), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return {
      format: 'json',
      span: { start: 0, end },
      data: {},
      problems: [{ message: `Front matter could not be read: ${reason}.`, span: { start: 0, end: Math.min(end, 1) } }],
    };
  }
}

function closingBrace(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < Math.min(text.length, longest); index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return index + 1;
  }
  return undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function clamp(start: number, end: number, length: number, offset: number): { start: number; end: number } {
  const from = Math.max(0, Math.min(start, length));
  return { start: offset + from, end: offset + Math.max(from, Math.min(end, length)) };
}
