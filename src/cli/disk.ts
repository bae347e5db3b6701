import { constants } from 'node:fs';
import { access, chmod, chown, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '../base/result.ts';
import { errorCode, plainReason } from '../service/node-files.ts';

/** A post as it was read: its text for the engine, and what is needed to write it back byte for byte. */
export interface ReadPost {
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly bytes: Uint8Array;
}

/** Reads a post by its path. The problem is a whole line, without the path. */
export async function readPost(path: string): Promise<Result<ReadPost>> {
  try {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (found.isDirectory()) return failure('this is a folder; give a post');
      if (!found.isFile()) return failure('this is not a plain file; give a post');
      if (found.size > largestPost) return failure(tooLarge(found.size));
      return decodePost(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failure(unreadable(error));
  }
}

/** Decodes a post strictly: a wrong guess at its encoding would be written back by --fix. */
export function decodePost(bytes: Uint8Array): Result<ReadPost> {
  if (bytes.length > largestPost) return failure(tooLarge(bytes.length));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const byteOrderMark = text.startsWith('\uFEFF');
    return success({ text: byteOrderMark ? text.slice(1) : text, byteOrderMark, bytes });
  } catch {
    return failure(`not checked, because it is not UTF-8 text${likelyForm(bytes)}`);
  }
}

/** Says what most likely lies there instead, and what helps. */
function likelyForm(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return ' but UTF-16; save it as UTF-8';
  if (a === 0x50 && b === 0x4b) return '; to turn a Word document into a post, use "wisemark import"';
  return '; save it as UTF-8';
}

function tooLarge(size: number): string {
  return `not checked, because it is too large (${(size / 1_000_000).toFixed(1)} MB; at most 5 MB); split it into several posts`;
}

function unreadable(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'there is no such file; check the spelling and the folder you are in';
  return `it could not be read: ${plainReason(error)}`;
}

/**
 * Puts a whole new content in the place of a file, so that a reader sees the old or the new one and never half of it.
 * Mode and owner stay; a link keeps leading to its file.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<Result<void>> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return path;
      throw error;
    });
    const old = await stat(target).catch(() => undefined);
    if (old?.isDirectory()) return failure('it could not be written: it is a folder');
    if (old && !old.isFile()) {
      await writeFile(target, content);
      return success(undefined);
    }
    // A file that is write-protected could still be replaced by renaming; its owner did not mean that.
    if (old) await access(target, constants.W_OK);
    await mkdir(dirname(target), { recursive: true });
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.wisemark-tmp`);
    await writeFile(temporary, content, { flag: 'wx' });
    if (old) {
      await chmod(temporary, old.mode & 0o7777);
      await chown(temporary, old.uid, old.gid).catch(() => undefined);
    }
    await rename(temporary, target);
    return success(undefined);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    return failure(`it could not be written: ${plainReason(error)}`);
  }
}

/** True where the file still holds what was read: somebody may have typed on meanwhile. */
export async function isUnchanged(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return Buffer.compare(await readFile(path), bytes) === 0;
  } catch {
    return false;
  }
}

const largestPost = 5_000_000;
