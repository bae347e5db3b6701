import picomatch from 'picomatch';
import type { Files } from '../base/ports.ts';
import type { Config } from './config.ts';

/**
 * Every post of a project, by absolute path, sorted: what `blog.posts` names without what `exclude` names. Globs count from
 * the project file's folder, which lies in the root of `files` or is it.
 */
export async function listPosts(files: Files, config: Config, folder: string = files.root): Promise<readonly string[]> {
  const prefix = folder.slice(files.root.length).replace(/^\//, '');
  const globs = config.blog.posts.map((glob) => (prefix === '' ? glob : `${escapeGlob(prefix)}/${glob}`));
  const found = await files.list(globs);
  const isLeft = exclusion(config);
  return found.filter((path) => !isLeft(relativeTo(folder, path)));
}

/** A test for paths, relative to the project's folder, that are left in peace. */
export function exclusion(config: Config): (path: string) => boolean {
  const tests = config.exclude.map((glob) => picomatch(glob, { dot: true, nocase: false }));
  return (path) => tests.some((matches) => matches(path));
}

function relativeTo(folder: string, path: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : path;
}

function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
