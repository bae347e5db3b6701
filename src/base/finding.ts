/** How much a finding weighs, heaviest first. `error` is given by a team's choice only. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a finding is about; the names are part of the JSON report. */
export const categories = [
  'stigma',
  'person-first',
  'suicide-safety',
  'self-harm-safety',
  'blame',
  'overclaim',
  'promotional',
  'absolutes',
  'trivialising',
  'terminology',
  'privacy',
  'structure',
  'readability',
  'style',
] as const;
export type Category = (typeof categories)[number];

/** Who says so. `basis` tells how the source was read: `read` (checked against its text), `excerpt`, `overview`, or `known` (not read). */
export interface Source {
  readonly org: string;
  readonly title: string;
  readonly url: string;
  readonly basis: string;
}

/** One replacement in the document; offsets count UTF-16 code units, end exclusive. */
export interface Edit {
  readonly offset: number;
  readonly endOffset: number;
  readonly text: string;
}

/** A change that a writer can take. Only a `safe` one may be part of a fix-all; safety wording never is. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One entry of `findings` in the JSON report. `text` is always `source.slice(offset, endOffset)`. Lines and columns count from 1, end exclusive. */
export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly fixes: readonly Fix[];
  readonly url: string;
  readonly sources: readonly Source[];
  /** Stable across edits elsewhere in the file: a hash of rule, words and the number of the same words before it. */
  readonly fingerprint: string;
  readonly state: 'new' | 'baselined' | 'suppressed';
  readonly reason?: string;
}

/** Something that was not looked at, and why; it makes `check` exit with 2. */
export interface NotChecked {
  readonly what: string;
  readonly why: string;
}

/** Figures of a text. Grades are US school grades; `readingMinutes` at 238 words a minute. Null where there are no sentences. */
export interface Metrics {
  readonly words: number;
  readonly sentences: number;
  readonly readingMinutes: number;
  readonly grade: number | null;
  readonly gradeFair: number | null;
  readonly readingEase: number | null;
  readonly audience: Audience;
}

/** A place in the document, with its words; counted as a finding's. */
export interface Passage {
  readonly offset: number;
  readonly endOffset: number;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** How a post stands to one recommendation; `to-judge` is for a person to decide, with the passages to look at. */
export const checklistStates = ['met', 'not-met', 'not-applicable', 'to-judge'] as const;
export type ChecklistState = (typeof checklistStates)[number];

/** One recommendation of a guide. */
export interface ChecklistItem {
  readonly id: string;
  readonly recommendation: string;
  readonly state: ChecklistState;
  readonly passages: readonly Passage[];
  /** Why the state is what it is, in a sentence. */
  readonly note: string;
}

/** A guide's recommendations, one by one, for a post that the guide is about. Never a score. */
export interface Checklist {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly items: readonly ChecklistItem[];
}

/** Whom a post is written for. */
export const audiences = ['clinicians', 'clients', 'general'] as const;
export type Audience = (typeof audiences)[number];

/** One complete entry of `files` in the JSON report: all that is known of one document. */
export interface FileReport {
  readonly path: string;
  readonly metrics: Metrics;
  readonly findings: readonly Finding[];
  readonly checklists: readonly Checklist[];
  readonly notChecked: readonly NotChecked[];
}
