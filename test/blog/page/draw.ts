import { BlockDrawer } from '../../../src/blog/page/block-drawer.ts';
import { drawPage, type PageInput } from '../../../src/blog/page/draw-page.ts';
import { createImageResolver } from '../../../src/blog/page/image-resolver.ts';
import type { Page, PageOptions } from '../../../src/blog/page/page.ts';
import { parsePost } from '../../../src/text/parse/parse.ts';

/** A 1 by 1 picture. */
export const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** Draws a text as a page, with the files it may read. */
export function draw(
  text: string,
  options: Partial<PageInput> & {
    readonly files?: Readonly<Record<string, Uint8Array>>;
    readonly images?: PageOptions['images'];
    readonly staticFolder?: string;
  } = {},
): Promise<Page> {
  const files = options.files ?? {};
  return drawPage({
    post: parsePost(text),
    path: '/blog/posts/sample.md',
    cards: [],
    findings: [],
    language: 'en-US',
    blogUrl: '/blog/',
    drawer: new BlockDrawer(),
    resolveImage: createImageResolver({
      files: { root: '/blog', read: async (path) => (Object.hasOwn(files, path) ? files[path] : undefined) },
      postPath: '/blog/posts/sample.md',
      staticFolder: options.staticFolder ?? '',
      images: options.images ?? { kind: 'embed' },
    }),
    ...options,
  });
}
