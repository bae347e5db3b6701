import type { FileReport } from '../base/finding.ts';
import { LineIndex } from '../base/line-index.ts';
import { checklistsOf } from '../check/checklists/index.ts';
import { lintPost } from '../check/lint/lint-post.ts';
import type { RuleSet } from '../check/lint/rule-set.ts';
import { metricsOf } from '../check/metrics.ts';
import type { Settings } from '../config/merge.ts';
import { editPost, parsePost } from '../text/parse/parse.ts';
import type { Post } from '../text/parse/post.ts';
import type { Project } from './project.ts';
import type { Projects } from './projects.ts';
import type { Change } from './service.ts';

/** A longer text is a data file that happens to be Markdown: it is not read, and the writer is told. In UTF-16 code units. */
export const longestPost = 5_000_000;

/** One open document: its post, and the report of its present text. */
export class Document {
  readonly #projects: Projects;
  readonly #name: string;
  readonly #path: string;
  #post: Post;
  #settings: Settings;
  #ruleSet: RuleSet;
  #report: FileReport;
  #tooLong: boolean;

  /** `name` is how the shell knows the document, `path` how reports show it. */
  constructor(projects: Projects, name: string, path: string, text: string) {
    this.#projects = projects;
    this.#name = name;
    this.#path = path;
    this.#tooLong = text.length > longestPost;
    this.#post = this.#read(text);
    this.#settings = this.project.settings(this.#post);
    this.#ruleSet = this.project.ruleSet(this.#settings);
    this.#report = this.#check();
  }

  /** The project it belongs to now: project files come and go. */
  get project(): Project {
    return this.#projects.of(this.#name);
  }

  get post(): Post {
    return this.#post;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get ruleSet(): RuleSet {
    return this.#ruleSet;
  }

  get report(): FileReport {
    return this.#report;
  }

  edit(changes: readonly Change[]): FileReport {
    const meta = this.#post.meta;
    for (const change of changes) this.#change(change);
    // The settings follow from front matter alone: while it stays, so do they.
    return this.#post.meta === meta ? this.#checkAgain() : this.refresh();
  }

  /** Reads the settings anew and checks with them; blocks known under the same rules cost nothing. */
  refresh(): FileReport {
    this.#settings = this.project.settings(this.#post);
    this.#ruleSet = this.project.ruleSet(this.#settings);
    return this.#checkAgain();
  }

  #change(change: Change): void {
    const length = this.#post.text.length;
    const start = Math.max(0, Math.min(change.start, length));
    const end = Math.max(start, Math.min(change.end, length));
    const tooLong = length - (end - start) + change.text.length > longestPost;
    if (tooLong || this.#tooLong) {
      const text = this.#post.text.slice(0, start) + change.text + this.#post.text.slice(end);
      this.#tooLong = tooLong;
      this.#post = this.#read(text);
    } else this.#post = editPost(this.#post, { start, end, text: change.text }, this.#fields());
  }

  #read(text: string): Post {
    if (!this.#tooLong) return parsePost(text, this.#fields());
    return { ...parsePost(''), text };
  }

  #fields(): Readonly<Record<string, readonly string[]>> {
    return this.project.settings().config.blog.fields;
  }

  #checkAgain(): FileReport {
    this.#report = this.#check();
    return this.#report;
  }

  #check(): FileReport {
    const lines = new LineIndex(this.#post.text);
    const { findings, notChecked } = lintPost(this.#post, this.#ruleSet, lines);
    const limit = {
      what: 'the whole post',
      why: 'it is longer than 5 million characters; split it into several posts',
    };
    return {
      path: this.#path,
      metrics: metricsOf(this.#post, this.#settings.config, this.#ruleSet.terms),
      findings,
      checklists: checklistsOf(this.#post, findings, lines),
      notChecked: this.#tooLong ? [limit, ...notChecked] : notChecked,
    };
  }
}
