import type { Meta, Post } from '../../text/parse/post.ts';

const datedName = /^(\d{4}-\d{2}-\d{2})[-_]?/;

/** A post's slug: its own, else its file name without date and ending; a bundle `x/index.md` takes its folder's name. */
export function slugOf(path: string, meta: Meta): string {
  return meta.slug ?? nameOf(path).replace(datedName, '');
}

/** Where the blog will show the post: what stands before each slug, then the slug. */
export function urlOf(base: string, path: string, meta: Meta): string {
  const slug = slugOf(path, meta).split('/').map(encodeURIComponent).join('/');
  return `${base}${base === '' || base.endsWith('/') ? '' : '/'}${slug}`;
}

/** The post's day: from front matter, else from its file name. */
export function dateOf(path: string, meta: Meta): string | undefined {
  return meta.date ?? datedName.exec(nameOf(path))?.[1];
}

/** The title a list of posts shows: from front matter, else the first level-one heading, else the file name as words. */
export function titleOf(path: string, post: Post): string {
  return (
    post.meta.title ??
    headingOf(post) ??
    (nameOf(path).replace(datedName, '').replace(/[-_]+/g, ' ').trim() || 'Untitled')
  );
}

/** True where a reader cannot see the post: a draft, a post in a drafts folder, or one dated after today. */
export function isUnpublished(path: string, meta: Meta, now: Date): boolean {
  if (meta.draft || /(?:^|\/)_?drafts\//i.test(path)) return true;
  const date = dateOf(path, meta);
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && date > localDay(now);
}

/** The day where the writer is, since dates in front matter are written by the wall calendar. */
function localDay(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

function headingOf(post: Post): string | undefined {
  const first = post.blocks.find((block) => block.node.type === 'heading' && block.node.depth === 1);
  const text = first?.prose
    .map((prose) => prose.text.replaceAll('\uFFFC', ''))
    .join(' ')
    .trim();
  return text === '' ? undefined : text;
}

/** The file's name without its ending, or its folder's where the file is a bundle's index. */
function nameOf(path: string): string {
  const parts = decoded(path).split('/');
  const file = (parts.at(-1) ?? '').replace(/\.[a-z]+$/i, '');
  return /^_?index$/i.test(file) ? parts.at(-2) || file : file;
}

/** Paths may be addresses (in a browser they are), and those are escaped. */
function decoded(path: string): string {
  if (!path.includes('://')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
