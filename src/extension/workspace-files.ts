import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { ListFilesAnswer, ListFilesParams, ReadFileAnswer, ReadFileParams } from '../protocol/server.ts';
import { encodeBase64 } from './base64.ts';

/** A folder with more files than this is not a blog; reading on would only slow the editor down. */
const mostFiles = 20_000;
/** Pictures and posts are smaller; larger files are told as unreadable, not loaded. */
const mostBytes = 50_000_000;

/** Reads a file for the server, from inside the workspace only. */
export async function readFile({ uri }: ReadFileParams): Promise<ReadFileAnswer> {
  const file = Uri.parse(uri, true);
  if (workspace.getWorkspaceFolder(file) === undefined) return null;
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > mostBytes) throw new Error(`${workspace.asRelativePath(file)} is larger than 50 MB and was not read.`);
    return encodeBase64(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileIsADirectory'))
      return null;
    throw error;
  }
}

/** Lists the files of one workspace folder that match one of the globs. */
export async function listFiles({ root, globs }: ListFilesParams): Promise<ListFilesAnswer> {
  const folder = Uri.parse(root, true);
  if (workspace.getWorkspaceFolder(folder) === undefined) return [];
  const found = new Set<string>();
  for (const glob of globs) {
    const files = await workspace.findFiles(new RelativePattern(folder, glob), '**/node_modules/**', mostFiles);
    for (const file of files) found.add(file.toString());
  }
  return [...found].sort();
}
