import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** The list of who may import what; the linter's rules are made from the same file. */
export interface Layers {
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  readonly packages: readonly {
    readonly names: readonly string[];
    readonly only: readonly string[];
    readonly why: string;
  }[];
}

export const layers: Layers = JSON.parse(readFileSync('test/map/layers.json', 'utf8'));

/** Every file that git lists, tracked or new, without what it ignores. */
export function gitFiles(...paths: readonly string[]): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths], {
    maxBuffer: 64_000_000,
  });
  return [
    ...new Set(
      listed
        .toString()
        .split('\0')
        .filter((path) => path !== ''),
    ),
  ].sort();
}

/**
 * Every module that a source file names: static, export-from, dynamic, type imports and require. Read by the words before a
 * string, so a comment may be taken for an import, but no import is missed. A computed one is named `computed`.
 */
export function importsOf(source: string): readonly string[] {
  const gap = String.raw`(?:\s|/\*[^]*?\*/|//[^\n]*\n)*`;
  const named = new RegExp(String.raw`\b(?:from|import|require)\b${gap}\(?${gap}(["'\`])([^"'\`\n]*)\1`, 'g');
  const names = [...source.matchAll(named)].map((match) => match[2] ?? '');
  const computed = new RegExp(String.raw`\b(?:import|require)${gap}\(${gap}(?!["'\`/\s])`, 'g');
  return computed.test(source) || names.some((name) => name.includes('\u0024{')) ? [...names, 'computed'] : names;
}

/** What is wrong with the imports of one file; empty where nothing is. */
export function wrongImports(path: string, source: string): readonly string[] {
  const room = path.split('/')[1] ?? '';
  const allowed = layers.rooms[room];
  if (allowed === undefined || path.split('/').length < 3) return [`${path}: "${room}" is no room of the map`];
  return importsOf(source).flatMap((name) => {
    if (name === 'computed') return [`${path}: imports a module whose name is computed`];
    if (name.startsWith('.')) return wrongRoom(path, room, allowed, name);
    if (name.startsWith('/')) return [`${path}: imports ${name} by an absolute path`];
    return wrongPackage(path, name);
  });
}

function wrongRoom(path: string, room: string, allowed: readonly string[], name: string): readonly string[] {
  const target = posix.join(posix.dirname(path), name);
  if (target === 'package.json') return [];
  const [top, other] = target.split('/');
  if (top !== 'src' || other === undefined) return [`${path}: imports ${name}, outside src`];
  return other === room || allowed.includes(other) ? [] : [`${path}: ${room} may not import from ${other}`];
}

function wrongPackage(path: string, name: string): readonly string[] {
  const isBuiltIn = name.startsWith('node:') || builtinModules.includes(name);
  return layers.packages
    .filter((rule) => rule.names.some((pattern) => (pattern === 'node:*' ? isBuiltIn : matches(pattern, name))))
    .filter((rule) => !rule.only.some((glob) => posixMatches(glob, path)))
    .map((rule) => `${path}: may not import ${name}. ${rule.why}`);
}

function matches(pattern: string, name: string): boolean {
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
  return name === pattern || name.startsWith(`${pattern}/`);
}

/** The few forms of glob that the list uses: a whole folder, or one star within a name. */
function posixMatches(glob: string, path: string): boolean {
  if (glob.endsWith('/**')) return path.startsWith(glob.slice(0, -2));
  const [before = '', after] = glob.split('*');
  if (after === undefined) return path === glob;
  return path.startsWith(before) && path.endsWith(after) && !path.slice(before.length).includes('/');
}
