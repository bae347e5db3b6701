import type { RootContent } from 'mdast';
import type { Span } from '../../base/span.ts';

/**
 * A post, read: its front matter and its top-level blocks. Blocks are the unit of caching: what is inside one counts
 * from the block's own start, so that typing above it changes nothing in it.
 */
export interface Post {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly meta: Meta;
  readonly blocks: readonly Block[];
}

/** Front matter as it stands. `data` is empty where there is none or where it could not be read (then `problems` says why). */
export interface FrontMatter {
  readonly format: 'yaml' | 'toml' | 'json' | 'none';
  /** The whole block with its fences, counted in the document; empty at 0 where there is none. */
  readonly span: Span;
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly FrontMatterProblem[];
}

/** What is wrong in front matter, and where in the document. */
export interface FrontMatterProblem {
  readonly message: string;
  readonly span: Span;
}

/** What blogs call by many names, under one: read from front matter by the look-up order of real blogs. Absent is absent, never ''. */
export interface Meta {
  readonly title?: string;
  /** The dek: description, excerpt, summary or subtitle. */
  readonly description?: string;
  readonly author?: string;
  /** ISO day where it can be read, else the words as they stand. */
  readonly date?: string;
  readonly image?: { readonly source: string; readonly alt: string };
  readonly category?: string;
  readonly tags: readonly string[];
  readonly draft: boolean;
  readonly slug?: string;
  readonly training?: Training;
  readonly newsletter: boolean;
  readonly related: readonly ChosenCard[];
  readonly audience?: string;
  readonly disabledRules: readonly string[];
}

/** The course or product a post points to; everything but its title may be absent. */
export interface Training {
  readonly title: string;
  readonly blurb?: string;
  readonly url?: string;
  readonly image?: { readonly source: string; readonly alt: string };
  readonly presenter?: string;
  readonly format?: string;
  readonly hours?: string;
  readonly price?: string;
  readonly callToAction?: string;
}

/** A related post that the author chose in front matter: a path, slug or URL, or only the words of the card. */
export interface ChosenCard {
  readonly target?: string;
  readonly title?: string;
  readonly label?: string;
  readonly excerpt?: string;
  readonly image?: { readonly source: string; readonly alt: string };
}

/**
 * What one top-level piece of the body holds, wherever it stands. It never changes: an untouched block keeps the same
 * content object across edits, so caches hang on the object itself.
 */
export interface BlockContent {
  readonly source: string;
  /** Its tree; every offset in it counts from the block's own start. */
  readonly node: RootContent;
  /** The running text in it, one entry per paragraph, heading, list item paragraph or table cell. */
  readonly prose: readonly Prose[];
}

/** A block content at its place in the document. */
export interface Block extends BlockContent {
  readonly start: number;
  readonly end: number;
  readonly content: BlockContent;
}

/** What kind of text a prose is; rules look at it before they judge. */
export type ProseKind = 'paragraph' | 'heading' | 'cell';

/** Running text with the markup taken out and the way back to the source. Code, images and raw HTML are one U+FFFC each. */
export interface Prose {
  readonly kind: ProseKind;
  readonly depth: number;
  readonly text: string;
  /** Sorted; prose position -> block position. See `sourceSpan`. */
  readonly segments: readonly Segment[];
  /** Marks that were taken out, counted in `text`. */
  readonly marks: readonly Mark[];
  readonly inList: boolean;
  readonly inQuote: boolean;
  readonly inFootnote: boolean;
}

/** A run of prose that stands letter for letter in the source. */
export interface Segment {
  readonly prose: number;
  readonly source: number;
  readonly length: number;
  /** Length in the source where it differs (an entity, an escape, a placeholder). */
  readonly sourceLength: number;
}

/** Inline markup over a stretch of prose. */
export interface Mark {
  readonly kind: 'emphasis' | 'strong' | 'delete' | 'link' | 'code' | 'image' | 'html' | 'footnote' | 'url';
  readonly start: number;
  readonly end: number;
}
