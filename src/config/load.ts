import type { Files } from '../base/ports.ts';
import { projectFileNames } from './config.ts';
import type { Layer } from './layer.ts';
import { lineOf, readProjectFile } from './project-file.ts';

/** The project's choices, lowest layer first, and what could not be read. */
export interface ProjectConfig {
  readonly layers: readonly Layer[];
  readonly problems: readonly string[];
  /** Every file that was read or asked for, so that a shell can watch them. */
  readonly paths: readonly string[];
  /** What globs count from: the folder of the project file; the root where there is none, or where it was named by hand. */
  readonly folder: string;
}

/**
 * Finds the project file nearest to a file or folder, within the root, and reads it with all it builds on. `named` takes the
 * place of the search. A base must lie inside the root, whoever asks for it: a project file is a stranger's text.
 */
export async function loadProjectConfig(files: Files, fromPath: string, named?: string): Promise<ProjectConfig> {
  const found = named === undefined ? await findProjectFile(files, fromPath) : named;
  if (found === undefined) return { layers: [], problems: [], paths: [], folder: files.root };
  const reading: Reading = { files, layers: [], problems: [], seen: new Set() };
  await readWithBases(reading, found, [], undefined);
  return {
    layers: reading.layers,
    problems: reading.problems,
    paths: [...reading.seen],
    folder: named === undefined ? parentOf(found) : files.root,
  };
}

async function findProjectFile(files: Files, fromPath: string): Promise<string | undefined> {
  for (let folder = fromPath; isInside(folder, files.root); folder = parentOf(folder)) {
    for (const name of projectFileNames) {
      const path = join(folder, name);
      try {
        if ((await files.read(path)) !== undefined) return path;
      } catch {
        return path; // It is there and cannot be read: reading it again tells why.
      }
    }
    if (folder === parentOf(folder)) break;
  }
  return undefined;
}

interface Reading {
  readonly files: Files;
  readonly layers: Layer[];
  readonly problems: string[];
  readonly seen: Set<string>;
}

async function readWithBases(
  reading: Reading,
  path: string,
  chain: readonly string[],
  asked: string | undefined,
): Promise<void> {
  const shown = shownPath(path, reading.files.root);
  const before = asked ?? `${shown}:1`;
  reading.seen.add(path);
  const text = await readText(reading.files, path);
  if (typeof text !== 'string') {
    reading.problems.push(`${before}: ${asked ? `"${shown}" ` : 'this settings file '}${text.problem}`);
    return;
  }
  const file = readProjectFile(text, shown);
  reading.problems.push(...file.problems);
  for (const [index, base] of file.extends.entries()) {
    const place = `${shown}:${lineOf(file.layer.lines, ['extends', String(index)])}`;
    const target = resolve(parentOf(path), base);
    if (target === undefined || !isInside(target, insideOf(reading.files, chain[0] ?? path))) {
      reading.problems.push(`${place}: "extends" leads to "${base}", outside the project; move that file inside`);
    } else if (target === path || chain.includes(target)) {
      reading.problems.push(`${place}: "extends" leads back to "${base}"; take one of the two out`);
    } else if (chain.length >= deepest) {
      reading.problems.push(`${place}: "extends" goes more than ${deepest} files deep; "${base}" is left out`);
    } else if (reading.layers.length + chain.length < mostFiles) {
      await readWithBases(reading, target, [...chain, path], place);
    } else {
      reading.problems.push(`${place}: "extends" names more than ${mostFiles} files in all; "${base}" is left out`);
    }
  }
  reading.layers.push(file.layer);
}

async function readText(files: Files, path: string): Promise<string | { readonly problem: string }> {
  try {
    const bytes = await files.read(path);
    if (bytes === undefined) return { problem: 'is not there; check the path' };
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8 text; save it as UTF-8' };
    return { problem: `could not be read (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** A file named by hand may lie outside the root; its bases then stay in its own folder. */
function insideOf(files: Files, first: string): string {
  return isInside(first, files.root) ? files.root : parentOf(first);
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function shownPath(path: string, root: string): string {
  return isInside(path, root) && path !== root ? path.slice(root.endsWith('/') ? root.length : root.length + 1) : path;
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end < 0) return path;
  return end === 0 ? '/' : path.slice(0, end);
}

function join(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Only relative paths: an absolute one would bind a project to one machine. */
function resolve(folder: string, relative: string): string | undefined {
  if (/^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(relative)) return undefined;
  const parts = folder.split('/');
  for (const part of relative.replaceAll('\\', '/').split('/')) {
    if (part === '..') {
      if (parts.length <= 1) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const deepest = 8;
const mostFiles = 32;
