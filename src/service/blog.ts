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
    return this.#with(path, post, (index, now) => relatedCards(index, path, { limit, now }));
  }

  /** Choices in the post's front matter that readers will not find, as findings of `related-target`. */
  async relatedFindings(path: string, post: Post): Promise<readonly Finding[]> {
    if (post.meta.related.length === 0) return [];
    const found = await this.#with(path, post, (index, now) => chosenProblems(index, path, post, now));
    return relatedFindings(found, post, this.#project.ruleSet(this.#project.settings(post)));
  }

  /** Asks the index with the post as it is now. A file that is no post of the blog is compared, and not offered to others. */
  async #with<Answer>(path: string, post: Post, ask: (index: PostIndex, now: Date) => Answer): Promise<Answer> {
    const index = await this.#posts();
    const listed = index.get(path) !== undefined;
    index.update(path, post);
    const answer = ask(index, this.#ports.clock.now());
    if (!listed) index.remove(path);
    return answer;
  }

  #posts(): Promise<PostIndex> {
    this.#index ??= this.#read();
    return this.#index;
  }

  async #read(): Promise<PostIndex> {
    const { config } = this.#project.settings();
    const { terms } = this.#project.ruleSet(this.#project.settings());
    const index = buildPostIndex([], { terms, url: config.blog.url });
    // One after the other: the index keeps no post, and ten thousand of them at once would fill the memory.
    for (const path of await this.paths()) {
      const text = await this.#text(path);
      if (text !== undefined) index.update(path, parsePost(text, config.blog.fields));
    }
    return index;
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
