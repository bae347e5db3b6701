import { failure, type Result, success } from '../base/result.ts';

/** A piece of a snippet's body, as VS Code's snippet syntax has it. */
export type SnippetNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly number: number; readonly children: readonly SnippetNode[] }
  | { readonly kind: 'choice'; readonly number: number; readonly choices: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly children: readonly SnippetNode[] };

const deepest = 8;
const special = /[\\$}]/g;

/** Reads a body in one pass. Stricter than VS Code, which takes what it cannot read as plain text: here that is a fault, so that it is seen. */
export function parseSnippet(body: string): Result<readonly SnippetNode[]> {
  const reader = { body, at: 0 };
  const nodes = readNodes(reader, 0);
  return typeof nodes === 'string' ? failure(nodes) : success(nodes);
}

/** What is wrong with a body, or undefined. */
export function snippetFault(body: string): string | undefined {
  const parsed = parseSnippet(body);
  return parsed.ok ? undefined : parsed.problem;
}

/** A body as it reads before anything is filled in: placeholders show their words, choices their first, bare stops nothing. */
export function snippetText(body: string): string {
  const parsed = parseSnippet(body);
  return parsed.ok ? textOf(parsed.value) : body;
}

function textOf(nodes: readonly SnippetNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'text') text += node.text;
    else if (node.kind === 'choice') text += node.choices[0] ?? '';
    else text += textOf(node.children);
  }
  return text;
}

interface Reader {
  readonly body: string;
  at: number;
}

/** Nodes up to the end, or up to the `}` that closes a placeholder (depth above 0). A string is a fault. */
function readNodes(reader: Reader, depth: number): readonly SnippetNode[] | string {
  if (depth > deepest) return 'has placeholders inside placeholders too deep; take some out';
  const nodes: SnippetNode[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') nodes.push({ kind: 'text', text });
    text = '';
  };
  while (reader.at < reader.body.length) {
    const character = reader.body[reader.at] ?? '';
    const next = reader.body[reader.at + 1] ?? '';
    if (character === '\\' && /[$}\\]/.test(next)) {
      text += next;
      reader.at += 2;
    } else if (character === '}' && depth > 0) {
      flush();
      return nodes;
    } else if (character === '$' && /[\dA-Za-z_{]/.test(next)) {
      flush();
      const node = readStop(reader, depth);
      if (typeof node === 'string') return node;
      nodes.push(node);
    } else {
      // A run of plain characters at once; the first may be a special one that means nothing here.
      special.lastIndex = reader.at + 1;
      const end = special.exec(reader.body)?.index ?? reader.body.length;
      text += reader.body.slice(reader.at, end);
      reader.at = end;
    }
  }
  flush();
  return depth > 0 ? 'has an opened "$" and "{" without its "}"; add it' : nodes;
}

/** At a `$`: `$1`, `$NAME`, `${1}`, `${1:words}`, `${1|a,b|}`, `${1/find/put/}` and the same for names. */
function readStop(reader: Reader, depth: number): SnippetNode | string {
  reader.at++;
  const braced = reader.body[reader.at] === '{';
  if (braced) reader.at++;
  const name = readName(reader);
  if (name === '') return 'has a "${" without a number or name; write "\\\\${" for the characters themselves';
  if (!braced) return stop(name, []);
  const mark = reader.body[reader.at];
  reader.at++;
  if (mark === '}') return stop(name, []);
  if (mark === '|') return readChoices(reader, name);
  if (mark === ':') {
    const children = readNodes(reader, depth + 1);
    if (typeof children === 'string') return children;
    reader.at++;
    return stop(name, children);
  }
  if (mark === '/') return skipTransform(reader) ? stop(name, []) : `has a change at "${name}" that is never closed`;
  return `has "\${${name}" followed by something else than "}", ":", "|" or "/"`;
}

function stop(name: string, children: readonly SnippetNode[]): SnippetNode {
  return /^\d/.test(name) ? { kind: 'stop', number: Number(name), children } : { kind: 'variable', name, children };
}

function readName(reader: Reader): string {
  const start = reader.at;
  const digits = /\d/.test(reader.body[start] ?? '');
  const part = digits ? /\d/ : /\w/;
  while (part.test(reader.body[reader.at] ?? '')) reader.at++;
  return reader.body.slice(start, reader.at);
}

function readChoices(reader: Reader, name: string): SnippetNode | string {
  if (!/^\d+$/.test(name)) return `has a choice at "${name}"; only numbered stops can have one`;
  const choices: string[] = [];
  let choice = '';
  while (reader.at < reader.body.length) {
    const character = reader.body[reader.at] ?? '';
    const next = reader.body[reader.at + 1] ?? '';
    if (character === '\\' && /[,|\\$}]/.test(next)) {
      choice += next;
      reader.at += 2;
      continue;
    }
    reader.at++;
    if (character === ',' || character === '|') {
      if (choice === '') return `has an empty choice at stop ${name}`;
      choices.push(choice);
      choice = '';
    } else choice += character;
    if (character !== '|') continue;
    if (reader.body[reader.at] !== '}') return `has a choice at stop ${name} that does not end in "|}"`;
    reader.at++;
    return { kind: 'choice', number: Number(name), choices };
  }
  return `has a choice at stop ${name} that is never closed`;
}

/** Past `find/put/flags}`; inside `put`, braces of `${1:/upcase}` are counted. */
function skipTransform(reader: Reader): boolean {
  let slashes = 0;
  let braces = 0;
  while (reader.at < reader.body.length) {
    const character = reader.body[reader.at];
    if (character === '\\') reader.at++;
    else if (slashes === 1 && character === '$' && reader.body[reader.at + 1] === '{') braces++;
    else if (braces > 0 && character === '}') braces--;
    else if (braces === 0 && character === '/') slashes++;
    else if (slashes === 2 && character === '}') {
      reader.at++;
      return true;
    }
    reader.at++;
  }
  return false;
}
