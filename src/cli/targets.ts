import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { failure, type Result, success } from '../base/result.ts';
import { errorCode, plainReason } from '../service/node-files.ts';
import { type Projects, shownPath, uriOf } from './project.ts';
import type { Terminal } from './terminal.ts';

/**
 * The files that the typed paths mean, absolute, each once, sorted; what means none is told. A file named is always taken;
 * a folder gives its project's posts in it; a pattern leaves out what the project excludes.
 */
export async function findTargets(
  typed: readonly string[],
  projects: Projects,
  terminal: Terminal,
): Promise<{ readonly paths: readonly string[]; readonly missing: boolean }> {
  const found = new Set<string>();
  let missing = false;
  for (const path of typed) {
    const files = await filesOf(path, projects, terminal.folder);
    if (files.ok) for (const file of files.value) found.add(file);
    else {
      terminal.tell(`${path}: ${files.problem}`);
      missing = true;
    }
  }
  return { paths: [...found].sort(), missing };
}

async function filesOf(typed: string, projects: Projects, folder: string): Promise<Result<readonly string[]>> {
  const path = resolve(folder, typed);
  try {
    const place = await stat(path);
    return place.isDirectory() ? await postsIn(path, projects) : success([path]);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return failure(`it could not be read: ${plainReason(error)}`);
  }
  if (/[*?[{]/.test(typed)) return matchesOf(typed, projects, folder);
  return failure('there is no such file or folder; check the spelling and the folder you are in');
}

/** The posts of a project that lie in a folder. */
export async function postsIn(folder: string, projects: Projects): Promise<Result<readonly string[]>> {
  const { root, service } = await projects.of(folder);
  const start = uriOf(folder).replace(/\/$/, '');
  const posts = (await service.posts()).filter((post) => post.startsWith(`${start}/`));
  if (posts.length > 0) return success(posts.map((post) => resolve(post)));
  const globs = service.settings(uriOf(folder)).config.blog.posts.join(', ');
  const from = shownPath(folder, root) === '.' ? '' : ', counted from the project’s folder';
  return failure(`there are no posts in this folder (posts are ${globs}${from}); name a file to check it anyway`);
}

async function matchesOf(pattern: string, projects: Projects, folder: string): Promise<Result<readonly string[]>> {
  const { service, root } = await projects.of(folder);
  const found = await glob(pattern.replaceAll('\\', '/'), {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  const excluded = new Set(
    (
      await glob([...service.settings(uriOf(root)).config.exclude], {
        cwd: root,
        absolute: true,
        expandDirectories: false,
        dot: true,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**', '**/.git/**'],
      })
    ).map(uriOf),
  );
  const files = found.filter((file) => !excluded.has(uriOf(file)));
  return files.length > 0
    ? success(files.map((file) => resolve(file)))
    : failure('no file matches this pattern; name a file, a folder or another pattern');
}
