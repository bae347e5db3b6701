/** How a completion was asked for. */
export interface CompletionContext {
  /** The trigger character that was typed, absent when the writer asked. */
  readonly trigger?: string;
  /** True where the editor itself offers the built-in packs' snippets on demand, so that each is offered once. */
  readonly nativeSnippets: boolean;
}

/** One offer. The edit replaces `start`..`end` (document offsets) by `insert`. */
export interface Completion {
  readonly kind: 'snippet' | 'term';
  readonly label: string;
  readonly detail: string;
  /** Markdown: a snippet's text and what it is for, or a term's definition. */
  readonly documentation: string;
  readonly insert: string;
  readonly isSnippet: boolean;
  readonly start: number;
  readonly end: number;
  readonly filter: string;
}

/** Typed at the start of a word, it opens the list: Markdown suggests nothing by itself. */
export const triggerCharacter = '/';
