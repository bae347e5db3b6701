import type { Ports } from '../base/ports.ts';
import { BlockDrawer } from '../blog/page/block-drawer.ts';
import { drawPage } from '../blog/page/draw-page.ts';
import { createImageResolver, type ResolveImage } from '../blog/page/image-resolver.ts';
import type { Page, PageOptions } from '../blog/page/page.ts';
import { pageDocument } from '../blog/page/page-document.ts';
import type { Blog } from './blog.ts';
import type { Document } from './document.ts';
import type { RenderedDocument } from './service.ts';

/** Draws pages; what it drew before makes the next one cheap. */
export class Pages {
  readonly #ports: Ports;
  readonly #blogOf: (path: string) => Blog;
  readonly #drawer = new BlockDrawer();
  readonly #resolvers = new Map<string, ResolveImage>();

  constructor(ports: Ports, blogOf: (path: string) => Blog) {
    this.#ports = ports;
    this.#blogOf = blogOf;
  }

  /** Forgets which pictures there are; blocks stay, since their keys hold all that they depend on. */
  forget(): void {
    this.#resolvers.clear();
  }

  async draw(path: string, document: Document, options: PageOptions): Promise<Page> {
    const { config } = document.settings;
    const { findings, metrics } = document.report;
    const chosen = await this.#blogOf(path).relatedFindings(path, document.post);
    const page = await drawPage({
      post: document.post,
      path,
      cards: await this.#blogOf(path).related(path, document.post, config.blog.relatedCards),
      findings: options.marks ? findings.filter((finding) => finding.state === 'new') : [],
      language: config.language,
      blogUrl: config.blog.url,
      resolveImage: this.#resolver(path, config.blog.static, options.images),
      drawer: this.#drawer,
      readingMinutes: metrics.readingMinutes,
    });
    return { ...page, problems: [...page.problems, ...chosen.map(({ message }) => message)] };
  }

  async render(path: string, document: Document): Promise<RenderedDocument> {
    const page = await this.draw(path, document, { images: { kind: 'embed' }, marks: false });
    return { html: pageDocument(page, { scriptless: true }), problems: page.problems };
  }

  #resolver(path: string, staticFolder: string, images: PageOptions['images']): ResolveImage {
    const key = JSON.stringify([path, staticFolder, images]);
    let resolver = this.#resolvers.get(key);
    if (resolver === undefined) {
      resolver = createImageResolver({ files: this.#ports.files, postPath: path, staticFolder, images });
      this.#resolvers.set(key, resolver);
    }
    return resolver;
  }
}
