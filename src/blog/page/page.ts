/** How to draw a page. */
export interface PageOptions {
  /** `embed`: pictures become data URIs, for a file that stands alone. `link`: the URI prefix `from` (a file URI of the workspace) becomes `to`. */
  readonly images: { readonly kind: 'embed' } | { readonly kind: 'link'; readonly from: string; readonly to: string };
  /** Draw findings as marks in the body. */
  readonly marks: boolean;
}

/** A page, drawn: sanitized HTML in parts, so that a preview can send what changed. */
export interface Page {
  readonly title: string;
  readonly language: string;
  readonly theme: string;
  /** For the head of a document: the dek, and the post's address where the blog's is known. */
  readonly description: string;
  readonly address: string | undefined;
  /** The theme's style sheet. */
  readonly css: string;
  /** Everything inside <body>, body blocks included; each block is an element with `data-source-start` and `data-source-end`. */
  readonly html: string;
  /** What could not be drawn, a line each: a missing image, a broken theme part. */
  readonly problems: readonly string[];
}

/** A finding as the page marks it; `data-finding` in the page is its place in the list that was given. */
export interface MarkedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly offset: number;
  readonly endOffset: number;
}
