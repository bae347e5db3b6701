import type { Ports } from '../base/ports.ts';
import type { Page, PageOptions } from '../blog/page/page.ts';
import type { Blog } from './blog.ts';
import type { Document } from './document.ts';
import type { Project } from './project.ts';
import type { RenderedDocument } from './service.ts';

/** Draws pages; what it drew before makes the next one cheap. */
export class Pages {
  readonly #ports: Ports;
  readonly #project: Project;
  readonly #blog: Blog;

  constructor(ports: Ports, project: Project, blog: Blog) {
    this.#ports = ports;
    this.#project = project;
    this.#blog = blog;
  }

  forget(): void {}

  async draw(_path: string, _document: Document, _options: PageOptions): Promise<Page | undefined> {
    void [this.#ports, this.#project, this.#blog];
    return undefined;
  }

  async render(_path: string, _document: Document): Promise<RenderedDocument | undefined> {
    return undefined;
  }
}
