import type { Edit, FileReport } from '../base/finding.ts';

/**
 * Requests and notifications between an editor and the server beyond the Language Server Protocol. Types and names only:
 * no code that either side could disagree on. Every answer about a document carries the version it was computed for.
 */

/** What the client says of itself when it starts the server (`initializationOptions`). */
export interface ClientOptions {
  /** The editor itself offers built-in snippets on demand. */
  readonly nativeSnippets?: boolean;
  /** Settings under `wisemark`, as the editor holds them. */
  readonly settings?: unknown;
  /** The client answers `wisemark/readFile` and `wisemark/listFiles`. */
  readonly files?: boolean;
  /** The client shows `wisemark/notice` itself. */
  readonly notices?: boolean;
  /** The editor shows a diagnostic's message in its own hover, so ours need not say it again. */
  readonly diagnosticHover?: boolean;
}

export const pageRequest = 'wisemark/page';
export interface PageParams {
  readonly uri: string;
  readonly resources: { readonly from: string; readonly to: string };
}
/** Null where the document is not open or not checked. */
export interface PageAnswer {
  readonly version: number;
  readonly title: string;
  readonly language: string;
  readonly theme: string;
  readonly css: string;
  readonly html: string;
  readonly problems: readonly string[];
  readonly findings: readonly PageFinding[];
}
/** What the preview needs of a finding: the same words as the diagnostic. */
export interface PageFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly why: string;
  readonly line: number;
  readonly offset: number;
  readonly endOffset: number;
}

export const statusRequest = 'wisemark/status';
export interface StatusParams {
  readonly uri: string;
  readonly range?: {
    readonly start: { line: number; character: number };
    readonly end: { line: number; character: number };
  };
}
export interface StatusAnswer {
  readonly version: number;
  readonly words: number;
  readonly sentences: number;
  readonly readingMinutes: number;
  readonly grade: number | null;
  readonly readingEase: number | null;
  readonly audience: string;
  readonly selection: boolean;
}

export const snippetsRequest = 'wisemark/snippets';
export interface SnippetEntry {
  readonly name: string;
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
  readonly pack: string;
}

export const importRequest = 'wisemark/import';
export interface ImportParams {
  readonly name: string;
  /** The file's bytes in base 64. */
  readonly content: string;
  readonly format: 'auto' | 'text' | 'html' | 'docx' | 'markdown';
}
export interface ImportAnswer {
  readonly markdown: string;
  readonly remarks: readonly { readonly kind: string; readonly message: string }[];
  readonly problem?: string;
}

/** Clipboard HTML as clean Markdown; '' where nothing is left of it. */
export const pasteMarkdownRequest = 'wisemark/pasteMarkdown';
export interface PasteMarkdownParams {
  readonly html: string;
}
export interface PasteMarkdownAnswer {
  readonly markdown: string;
}

/** The safe fixes of an open document, as edits in its `version`; the same as `source.fixAll.wisemark`. */
export const safeEditsRequest = 'wisemark/safeEdits';
export interface SafeEditsParams {
  readonly uri: string;
}
export interface SafeEditsAnswer {
  readonly version: number;
  readonly edits: readonly Edit[];
}

/** Every rule id, sorted. */
export const rulesRequest = 'wisemark/rules';

/** Checks whole documents or stops; findings vanish while paused. */
export const pauseRequest = 'wisemark/pause';
export interface PauseParams {
  readonly paused: boolean;
}

/** The whole report of an open document, as the terminal would print it: tests hold the two side by side. */
export const reportRequest = 'wisemark/report';
export interface ReportParams {
  readonly uri: string;
}
export type ReportAnswer = FileReport | null;

export const explainRequest = 'wisemark/explain';
export interface ExplainParams {
  readonly rule: string;
}
export interface ExplainAnswer {
  readonly markdown: string;
}

/** The server has a line for the writer: something was not checked, or a setting could not be read. Shown once each. */
export const noticeNotification = 'wisemark/notice';
export interface Notice {
  readonly message: string;
}

/**
 * The server asks the client for workspace files, because in a browser it has none of its own: paths are URIs.
 */
export const readFileRequest = 'wisemark/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** Base 64, or null where there is no such file. */
export type ReadFileAnswer = string | null;
export const listFilesRequest = 'wisemark/listFiles';
export interface ListFilesParams {
  /** The URI of the folder that the globs count from. */
  readonly root: string;
  readonly globs: readonly string[];
}
export type ListFilesAnswer = readonly string[];

/** Client to server: files outside the open documents changed (posts, project file, packs). */
export const filesChangedNotification = 'wisemark/filesChanged';
