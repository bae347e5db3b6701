import type { ChosenCard } from '../../text/parse/post.ts';
import type { Entry, PostIndex } from './post-index.ts';

/** The post that a choice in front matter means: by path, then slug or address, then title; undefined where there is none. */
export function findChosenPost(index: PostIndex, fromPath: string, chosen: ChosenCard): Entry | undefined {
  const { target, title } = chosen;
  return (
    (target === undefined
      ? undefined
      : (byPath(index, fromPath, target) ?? bySlug(index, target) ?? byTitle(index, target))) ??
    (title === undefined ? undefined : byTitle(index, title))
  );
}

function byPath(index: PostIndex, fromPath: string, target: string): Entry | undefined {
  const clean = target.replace(/[?#].*$/, '').replace(/^\.?\//, '');
  const beside = index.get(joinPath(folderOf(fromPath), target)) ?? index.get(target);
  if (beside || !/\.(?:md|markdown|mdx)$/i.test(clean)) return beside;
  return smallest(index, (entry) => entry.path === clean || entry.path.endsWith(`/${clean}`));
}

/** An address is known by its last part, since hosts and folders differ between a draft and the live blog. */
function bySlug(index: PostIndex, target: string): Entry | undefined {
  const last = target
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.\w{1,8}$/, '')
    .toLowerCase();
  if (last === undefined || last === '') return undefined;
  return smallest(index, (entry) => entry.slug.toLowerCase() === last);
}

function byTitle(index: PostIndex, title: string): Entry | undefined {
  const wanted = plain(title);
  return wanted === '' ? undefined : smallest(index, (entry) => plain(entry.title) === wanted);
}

/** Where several fit, the first by path: the same answer on every machine. */
function smallest(index: PostIndex, fits: (entry: Entry) => boolean): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of index.entries()) {
    if (fits(entry) && (best === undefined || entry.path < best.path)) best = entry;
  }
  return best;
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folder a path stands in, '' at the top. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A relative path seen from a folder, `.` and `..` resolved; one that climbs out of the top keeps its `..`. */
export function joinPath(folder: string, relative: string): string {
  const parts: string[] = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
