import type { FileReport } from '../base/finding.ts';

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
}

export const pageRequest = 'wisemark/page';
export interface PageParams {
  readonly uri: string;
  readonly resources: { readonly from: string; readonly to: string };
}
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
  readonly globs: readonly string[];
}
export type ListFilesAnswer = readonly string[];

/** Client to server: files outside the open documents changed (posts, project file, packs). */
export const filesChangedNotification = 'wisemark/filesChanged';
