import type { ChosenCard } from '../../text/parse/post.ts';
import { lastPart } from './links.ts';
import type { Entry, PostIndex } from './post-index.ts';
import { plainTitle } from './title.ts';

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
  const fits = (entry: Entry): boolean => entry.path === clean || entry.path.endsWith(`/${clean}`);
  return index.named(`file:${lastPart(clean) ?? ''}`).find(fits);
}

/** An address is known by its last part, since hosts and folders differ between a draft and the live blog. */
function bySlug(index: PostIndex, target: string): Entry | undefined {
  const last = lastPart(target);
  return last === undefined ? undefined : (index.named(`slug:${last}`)[0] ?? index.named(`file:${last}`)[0]);
}

function byTitle(index: PostIndex, title: string): Entry | undefined {
  const wanted = plainTitle(title);
  return wanted === '' ? undefined : index.named(`title:${wanted}`)[0];
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
