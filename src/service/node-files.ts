import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Files } from '../base/ports.ts';

/** For the shells on a disk, which look for a project's folder before there is an engine. */
export { projectFileNames } from '../config/config.ts';

/**
 * Files on a disk. Nothing outside the root is read, however a path or a link puts it: a workspace is a stranger's.
 * Folders that hold no posts of anyone (`node_modules`, dot folders) are not looked into.
 */
export function nodeFiles(root: string): Files {
  const home = forwardSlashes(resolve(root));
  let realHome: Promise<string> | undefined;
  return {
    root: home,
    read: async (path) => {
      const wanted = forwardSlashes(resolve(path));
      if (!isInside(wanted, home)) throw new Error('it lies outside the project');
      try {
        const real = forwardSlashes(await realpath(wanted));
        realHome ??= realpath(home).then(forwardSlashes);
        if (!isInside(real, await realHome)) throw new Error('it is a link that leads outside the project');
        return await readRegular(real);
      } catch (error) {
        const code = errorCode(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        throw new Error(plainReason(error), { cause: error });
      }
    },
    list: async (globs) => {
      const patterns = globs.map(forwardSlashes).filter((pattern) => !leavesRoot(pattern));
      if (patterns.length === 0) return [];
      // Only here: a command that lists nothing should not wait for it.
      const { glob } = await import('tinyglobby');
      const found = await glob(patterns, {
        cwd: home,
        absolute: true,
        onlyFiles: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: ['**/node_modules/**', '**/.*/**'],
      });
      return [...new Set(found.map(forwardSlashes))].filter((path) => isInside(path, home)).sort();
    },
  };
}

/** What went wrong with a file, in words for a person, without a path. */
export function plainReason(error: unknown): string {
  const code = errorCode(error);
  const known = code === undefined ? undefined : reasons.get(code);
  return known ?? (error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
}

/** The system's name for an error (`ENOENT`), where it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const reasons = new Map([
  ['EACCES', 'you have no permission for it'],
  ['EPERM', 'you have no permission for it'],
  ['EISDIR', 'it is a folder'],
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['ELOOP', 'its links lead in a ring'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EMFILE', 'too many files are open'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EBUSY', 'another program is using it'],
]);

/** A pipe or a device would never end, and a picture of a gigabyte would take the memory. */
async function readRegular(path: string): Promise<Uint8Array> {
  const handle = await open(path, nonBlocking);
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw new Error('it is a folder');
    if (!found.isFile()) throw new Error('it is not a plain file');
    if (found.size > largestFile) throw new Error('it is larger than 50 MB');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function leavesRoot(pattern: string): boolean {
  return (
    pattern.startsWith('/') || /^[a-z]:/i.test(pattern) || pattern.split('/').includes('..') || pattern.startsWith('!')
  );
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function forwardSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

const largestFile = 50_000_000;
/** Opening a pipe that nobody writes to would wait for ever. */
const nonBlocking = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
