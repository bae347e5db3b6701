import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { nestsTooDeep } from '../base/nesting.ts';
import { readProjectChoices } from './choices.ts';
import type { ReadLayer } from './layer.ts';

/** A project file, read: its layer, and the files it builds on. */
export interface ProjectFile extends ReadLayer {
  readonly extends: readonly string[];
}

/**
 * Reads a project file, YAML or JSON by the path's ending. What cannot be used is told, a line each with file and line,
 * and costs no more than its own key. `path` is used in messages as it is given.
 */
export function readProjectFile(text: string, path: string): ProjectFile {
  const parsed = parse(text, path);
  if ('problem' in parsed)
    return { layer: { origin: path, values: {}, lines: {} }, problems: [parsed.problem], extends: [] };
  const problems: string[] = [];
  const choices = readProjectChoices(parsed.data ?? {}, {
    path: [],
    tell: (keys, message) => {
      const line = lineOf(parsed.lines, keys);
      problems.push(
        keys.length === 0
          ? `${path}:1: this file must hold keys such as "audience: clients"`
          : `${path}:${line}: ${message}`,
      );
    },
  });
  const { extends: bases = [], $schema: _schema, ...values } = choices ?? {};
  if (problems.length > mostProblems) {
    const more = problems.splice(mostProblems).length;
    problems.push(`${path}:1: and ${more} more keys that could not be used`);
  }
  return { layer: { origin: path, values, lines: parsed.lines }, problems, extends: bases };
}

type Parsed =
  | { readonly data: unknown; readonly lines: Readonly<Record<string, number>> }
  | { readonly problem: string };

/** YAML reads JSON too, and keeps the lines; strict JSON is asked for first, so that a `.json` file works in every tool. */
function parse(text: string, path: string): Parsed {
  if (text.length > largestFile)
    return { problem: `${path}:1: this file is too large for settings (over 64 KB); none of it is used` };
  if (nestsTooDeep(text)) return { problem: `${path}:1: this file nests too deep for settings; none of it is used` };
  const plain = text.replace(/^\uFEFF/, '');
  try {
    const counter = new LineCounter();
    const document = parseDocument(plain, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
    const error = document.errors[0];
    if (error) {
      const line = counter.linePos(error.pos[0]).line;
      return {
        problem: `${path}:${line}: this is not valid ${path.endsWith('.json') ? 'JSON' : 'YAML'} (${oneLine(error.message)}); none of this file is used`,
      };
    }
    if (path.endsWith('.json')) JSON.parse(plain);
    return { data: document.toJS({ maxAliasCount: 50 }), lines: keyLines(document, counter) };
  } catch (error) {
    const kind = path.endsWith('.json') ? 'JSON' : 'YAML';
    return {
      problem: `${path}:1: this is not valid ${kind} (${oneLine(error instanceof Error ? error.message : String(error))}); none of this file is used`,
    };
  }
}

/** Each key path with the line it stands on. */
function keyLines(document: Document, counter: LineCounter): Record<string, number> {
  const lines: [string, number][] = [];
  visit(document, (key, node, ancestors) => {
    const entry = isPair(node) ? node.key : typeof key === 'number' && isNode(node) ? node : undefined;
    if (!isNode(entry) || !entry.range) return;
    const keys = ancestors.flatMap((ancestor) =>
      isPair(ancestor) && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [],
    );
    const own = isPair(node) ? (isScalar(node.key) ? String(node.key.value) : '') : String(key);
    lines.push([[...keys, own].join('.'), counter.linePos(entry.range[0]).line]);
  });
  return Object.fromEntries(lines);
}

/** The line of a key, or of the nearest group around it. */
export function lineOf(lines: Readonly<Record<string, number>>, keys: readonly string[]): number {
  for (let length = keys.length; length > 0; length--) {
    const key = keys.slice(0, length).join('.');
    const line = Object.hasOwn(lines, key) ? lines[key] : undefined;
    if (line !== undefined) return line;
  }
  return 1;
}

function oneLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

const largestFile = 64 * 1024;
const mostProblems = 20;
