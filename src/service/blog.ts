import type { Finding } from '../base/finding.ts';
import type { Ports } from '../base/ports.ts';
import type { Card } from '../blog/related/card.ts';
import { chosenProblems } from '../blog/related/chosen-problems.ts';
import { buildPostIndex, type PostIndex } from '../blog/related/post-index.ts';
import { relatedCards } from '../blog/related/related-cards.ts';
import { listPosts } from '../config/posts.ts';
import { parsePost } from '../text/parse/parse.ts';
import type { Post } from '../text/parse/post.ts';
import { longestPost } from './document.ts';
import type { Project } from './project.ts';
import { relatedFindings } from './related-findings.ts';

/** The posts of a project as readers could meet them: what related cards are chosen from. Read when first asked for. */
export class Blog {
  readonly #ports: Ports;
  readonly #project: Project;
  #index: Promise<PostIndex> | undefined;

  constructor(ports: Ports, project: Project) {
    this.#ports = ports;
    this.#project = project;
  }

  paths(): Promise<readonly string[]> {
    return listPosts(this.#ports.files, this.#project.settings().config, this.#project.folder);
  }

  /** The cards for a post whose text may be newer than its file. */
  async related(path: string, post: Post, limit: number): Promise<readonly Card[]> {
    const index = await this.#posts();
    index.update(path, post);
    return relatedCards(index, path, { limit, now: this.#ports.clock.now() });
  }

  /** Choices in the post's front matter that readers will not find, as findings of `related-target`. */
  async relatedFindings(path: string, post: Post): Promise<readonly Finding[]> {
    if (post.meta.related.length === 0) return [];
    const index = await this.#posts();
    index.update(path, post);
    const found = chosenProblems(index, path, post, this.#ports.clock.now());
    return relatedFindings(found, post, this.#project.ruleSet(this.#project.settings(post)));
  }

  #posts(): Promise<PostIndex> {
    this.#index ??= this.#read();
    return this.#index;
  }

  async #read(): Promise<PostIndex> {
    const { config } = this.#project.settings();
    const posts: { path: string; post: Post }[] = [];
    for (const path of await this.paths()) {
      const text = await this.#text(path);
      if (text !== undefined) posts.push({ path, post: parsePost(text, config.blog.fields) });
    }
    const { terms } = this.#project.ruleSet(this.#project.settings());
    return buildPostIndex(posts, { terms, url: config.blog.url });
  }

  /** A post that can't be read offers no card; checking it says why. */
  async #text(path: string): Promise<string | undefined> {
    try {
      const bytes = await this.#ports.files.read(path);
      if (bytes === undefined || bytes.length > longestPost) return undefined;
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
      this.#ports.log.warn(
        `${path} offers no card: ${error instanceof Error ? error.message : 'it could not be read'}`,
      );
      return undefined;
    }
  }
}
