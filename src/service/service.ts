import type { Edit, FileReport, Finding, Fix } from '../base/finding.ts';
import type { Ports } from '../base/ports.ts';
import type { Span } from '../base/span.ts';
import type { Imported, ImportInput } from '../blog/import/import.ts';
import type { Page, PageOptions } from '../blog/page/page.ts';
import type { Card } from '../blog/related/card.ts';
import type { PartialConfig } from '../config/layer.ts';
import type { Settings } from '../config/merge.ts';
import type { Action } from '../language/actions.ts';
import type { Completion, CompletionContext } from '../language/completion.ts';
import type { Hover } from '../language/hover.ts';
import type { Snippet } from '../packs/pack.ts';

import type { TextChange } from '../text/parse/parse.ts';

/** One change of a document; the changes of one call apply in order, each to the result of the one before. */
export type Change = TextChange;

/** What the status bar shows, for the selection where there is one. */
export interface Status {
  readonly words: number;
  readonly sentences: number;
  readonly readingMinutes: number;
  readonly grade: number | null;
  readonly readingEase: number | null;
  readonly audience: string;
  readonly selection: boolean;
}

/** A whole page, and what could not be drawn in it, a line each. */
export interface RenderedDocument {
  readonly html: string;
  readonly problems: readonly string[];
}

/** How to start a service; with nothing given it works on text alone, with the built-in content and defaults. */
export interface ServiceOptions {
  readonly ports?: Partial<Ports>;
  /** Choices over the defaults, under the project file. */
  readonly config?: PartialConfig;
  /** The editor's settings under `wisemark`, as they are; they are checked. */
  readonly settings?: unknown;
  /** Absolute path of a project file to take in place of the nearest one. */
  readonly projectFile?: string;
}

/** What a rule's page, hover and `wisemark explain` say: Markdown without HTML. */
export interface Explanation {
  readonly rule: string;
  readonly markdown: string;
}

/**
 * The engine, as every shell sees it. Documents are known by a URI or path that the shell chooses; all offsets are UTF-16 code units.
 * Questions about a document that is not open answer undefined or an empty list, never throw.
 */
export interface Service {
  /** Reads project file, packs and posts through the ports; call again when they changed. Returns what could not be read, a line each. */
  load(): Promise<readonly string[]>;
  /**
   * The editor's settings under `wisemark`, as they are (`{ checks: { audience }, blog: { … } }`). They replace those before;
   * open documents are checked anew. Returns what could not be used, a line each.
   */
  configure(settings: unknown): readonly string[];
  open(uri: string, text: string): FileReport;
  edit(uri: string, changes: readonly Change[]): FileReport;
  close(uri: string): void;
  /** False where the configuration leaves the document in peace (excluded, or not among the posts); it can still be asked about. */
  wanted(uri: string): boolean;
  /** The text of an open document. */
  text(uri: string): string | undefined;
  report(uri: string): FileReport | undefined;
  actions(uri: string, span: Span): readonly Action[];
  /** The safe fixes of a document, none overlapping another. */
  safeEdits(uri: string): readonly Edit[];
  hover(uri: string, offset: number): Hover | undefined;
  complete(uri: string, offset: number, context: CompletionContext): readonly Completion[];
  snippets(): readonly Snippet[];
  status(uri: string, span?: Span): Status | undefined;
  explain(rule: string): Explanation | undefined;
  rules(): readonly string[];
  /** The post as the blog will show it. Reads images and other posts through the ports. */
  page(uri: string, options: PageOptions): Promise<Page | undefined>;
  /** The page as one HTML file that stands alone: pictures inside, no links to this machine. What `wisemark render` writes. */
  renderDocument(uri: string): Promise<RenderedDocument | undefined>;
  /** Every post of the project by absolute path, sorted: what `blog.posts` names and `exclude` does not. Answers after `load`. */
  posts(): Promise<readonly string[]>;
  /** The settings that hold for a document (its front matter counts while it is open), each with the place it came from. */
  settings(uri: string): Settings;
  related(uri: string, limit: number): Promise<readonly Card[]>;
  /** What is wrong with the related posts that the front matter names; apart from `report`, since it takes the whole blog to know. */
  relatedFindings(uri: string): Promise<readonly Finding[]>;
  /** Turns an article in another form into a Markdown post; says what it recognised, dropped and was unsure of. */
  importArticle(input: ImportInput): Promise<Imported>;
  /** HTML from a clipboard as clean Markdown, without front matter; '' where nothing is left. */
  pasteMarkdown(html: string): Promise<string>;
}

export { triggerCharacter } from '../language/completion.ts';
/** The words of the answers, so that a shell needs this door only. */
export type {
  Action,
  Card,
  Completion,
  CompletionContext,
  Edit,
  FileReport,
  Finding,
  Fix,
  Hover,
  Imported,
  ImportInput,
  Page,
  PageOptions,
  Snippet,
};
