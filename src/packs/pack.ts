import type { Category, Severity, Source } from '../base/finding.ts';

/** What one pack brings, read and checked. Built-in content and a team's own packs have the same form. */
export interface Pack {
  readonly name: string;
  readonly prefix: string;
  readonly snippets: readonly Snippet[];
  readonly terms: readonly Term[];
  readonly rules: readonly PhraseRule[];
  /** What was left out and why, a line each. */
  readonly problems: readonly string[];
}

/** An entry of a `.code-snippets` file. `body` is VS Code snippet syntax, lines joined by `\n`. */
export interface Snippet {
  readonly pack: string;
  readonly name: string;
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
  /** Further prefixes, where the file gives a list. */
  readonly aliases?: readonly string[];
}

/** A DBT term: one source for hover, completion, wrong forms, grammar and the glossary. */
export interface Term {
  readonly term: string;
  /** The form to write at first use, for instance "dialectical behavior therapy (DBT)". */
  readonly form: string;
  readonly kind: string;
  readonly module: string;
  readonly definition: string;
  readonly expansion: readonly { readonly letter: string; readonly word: string }[];
  readonly variants: readonly string[];
  readonly wrongForms: readonly string[];
  readonly note?: string;
  /** True for an everyday word ("observe"): it counts as the term only where it stands out as a name. */
  readonly common?: boolean;
  readonly source: Source;
}

/** A rule that is data: what to look for, when it is fine, what to say and what to offer. The phrase syntax stands in docs/phrase-rules.md. */
export interface PhraseRule {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly sources: readonly Source[];
  readonly phrases: readonly string[];
  /** Word classes of its file, for `@name` in a phrase. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Wordings around a match in which it is fine. */
  readonly unless: readonly string[];
  /** Words of which one must stand in the same sentence; empty: none needed. */
  readonly near: readonly string[];
  /** True where a negation before the match turns its meaning ("no cure"). */
  readonly negatable: boolean;
  /** Exact lower-case form found -> its replacement. */
  readonly replace: Readonly<Record<string, string>>;
  /** What to write instead, in general words. */
  readonly prefer: readonly string[];
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** What in the match the finding spans, where it is not the whole; see docs/phrase-rules.md. */
  readonly select?: string;
}
