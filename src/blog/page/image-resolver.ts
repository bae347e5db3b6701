import type { Files } from '../../base/ports.ts';
import { folderOf, joinPath } from '../related/chosen-post.ts';
import { dataAddress, imageType } from './image-type.ts';
import type { PageOptions } from './page.ts';

/** What is drawn where a picture stands: the picture, or a box that says why there is none. */
export type DrawnImage =
  | { readonly kind: 'shown'; readonly address: string }
  | { readonly kind: 'box'; readonly message: string; readonly problem: boolean };

/** Finds pictures. `from` is what a relative path counts from: the post, or the workspace (cards name theirs so). */
export type ResolveImage = (source: string, from: 'post' | 'root') => Promise<DrawnImage>;

/** Where a post's pictures may lie. */
export interface ImagePlaces {
  readonly files: Pick<Files, 'root' | 'read'>;
  readonly postPath: string;
  /** Folder that site-absolute paths start in (`config.blog.static`), relative to the root. */
  readonly staticFolder: string;
  readonly images: PageOptions['images'];
}

const megabyte = 1024 * 1024;
const largestImage = 5 * megabyte;

/**
 * A finder of pictures for one post. It reads nothing outside the workspace and nothing from the web, and it remembers
 * what it found: make a new one when files changed.
 */
export function createImageResolver(places: ImagePlaces): ResolveImage {
  const known = new Map<string, Promise<DrawnImage>>();
  return (source, from) => {
    const key = `${from} ${source}`;
    const found = known.get(key) ?? resolve(places, source, from);
    known.set(key, found);
    return found;
  };
}

async function resolve(places: ImagePlaces, source: string, from: 'post' | 'root'): Promise<DrawnImage> {
  const name = source.trim();
  if (/^(?:https?:)?\/\//i.test(name)) {
    return { kind: 'box', message: `Image on the web, not loaded here: ${name}`, problem: false };
  }
  const fromRoot = from === 'root' && name.startsWith(rootPrefix(places.files.root));
  if (!fromRoot && (name === '' || /^[a-z][a-z\d+.-]*:/i.test(name))) return box(`Image not shown: ${shorten(name)}`);
  for (const path of candidates(places, fromRoot ? name : localPath(name), from)) {
    const bytes = await readQuietly(places, path);
    if (bytes !== undefined) return draw(places, path, name, bytes);
  }
  return box(`Image not found: ${shorten(name)}`);
}

function draw(places: ImagePlaces, path: string, name: string, bytes: Uint8Array): DrawnImage {
  const type = imageType(bytes);
  if (type === undefined) return box(`Not an image that a browser shows: ${shorten(name)}`);
  if (places.images.kind === 'embed') {
    if (bytes.length <= largestImage) return { kind: 'shown', address: dataAddress(type, bytes) };
    return box(
      `Image too large to put in the page (${(bytes.length / megabyte).toFixed(1)} MB, at most 5): ${shorten(name)}`,
    );
  }
  const address = linked(path, places.images);
  return address === undefined ? box(`Image outside of the workspace: ${shorten(name)}`) : { kind: 'shown', address };
}

/** A picture that can't be read is as good as none; the box names it. */
async function readQuietly(places: ImagePlaces, path: string): Promise<Uint8Array | undefined> {
  try {
    return await places.files.read(path);
  } catch {
    return undefined;
  }
}

/** Where a path may mean, nearest first; nothing outside the root. */
function candidates(places: ImagePlaces, path: string, from: 'post' | 'root'): readonly string[] {
  const { root } = places.files;
  const prefix = rootPrefix(root);
  const post = places.postPath.startsWith(prefix) ? places.postPath : `${prefix}${places.postPath}`;
  const folder = root.replace(/\/+$/, '');
  const inStatic = joinPath(joinPath(folder, places.staticFolder), path);
  const inRoot = joinPath(folder, path);
  const inPost = from === 'post' && !path.startsWith('/') ? [joinPath(folderOf(post), path)] : [];
  const whole = path.startsWith(prefix) ? [joinPath('', path)] : [];
  const paths = [...whole, ...inPost, ...(from === 'root' ? [inRoot, inStatic] : [inStatic, inRoot])];
  const inside = paths.map((each) => (prefix.startsWith('/') && !each.startsWith('/') ? `/${each}` : each));
  return [...new Set(inside)].filter((each) => each.startsWith(prefix) && !each.split('/').includes('..'));
}

function rootPrefix(root: string): string {
  return root.endsWith('/') ? root : `${root}/`;
}

/** The file that an address in Markdown names: no query, escapes read, slashes forward. */
function localPath(name: string): string {
  const bare = name.replace(/[?#].*$/, '').replaceAll('\\', '/');
  try {
    return decodeURIComponent(bare).replaceAll('\\', '/').replaceAll('\0', '');
  } catch {
    return bare;
  }
}

/** The editor's own address of a file: the same path below another prefix. */
function linked(path: string, images: { readonly from: string; readonly to: string }): string | undefined {
  const from = plainPath(images.from).replace(/\/*$/, '/');
  const file = plainPath(path);
  // Drive letters come in both cases.
  if (!file.toLowerCase().startsWith(from.toLowerCase())) return undefined;
  const rest = file.slice(from.length).split('/').map(encodeURIComponent).join('/');
  return `${images.to.replace(/\/*$/, '/')}${rest}`;
}

/** A file's address as a path, so that the two spellings of one place can be compared. */
function plainPath(address: string): string {
  let path = address;
  if (address.includes('://')) {
    try {
      path = decodeURIComponent(address);
    } catch {
      path = address;
    }
  }
  return path.replace(/^file:\/\//, '').replace(/^\/([a-z]:)/i, '$1');
}

function box(message: string): DrawnImage {
  return { kind: 'box', message, problem: true };
}

function shorten(name: string): string {
  return name.length > 120 ? `${name.slice(0, 117)}...` : name;
}
