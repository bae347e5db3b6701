/** Messages between the extension and the script in the preview, as two tagged unions. Nothing here knows an editor or a browser. */

/** To the page. */
export type ToPreview =
  | {
      readonly type: 'page';
      readonly version: number;
      /** The post that is shown; the page keeps it, so that the panel comes back after a reload. */
      readonly uri?: string;
      readonly title: string;
      readonly language: string;
      readonly css: string;
      readonly html: string;
      readonly findings: readonly PreviewFinding[];
    }
  /** The editor's first visible line moved: an offset in the source. */
  | { readonly type: 'scrollTo'; readonly offset: number }
  | { readonly type: 'cursor'; readonly offset: number }
  | { readonly type: 'locked'; readonly locked: boolean }
  | { readonly type: 'message'; readonly text: string };

/** From the page. */
export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn'; readonly version: number; readonly blocks: number; readonly milliseconds: number }
  | { readonly type: 'reveal'; readonly offset: number }
  | { readonly type: 'scrolled'; readonly offset: number }
  | { readonly type: 'openPost'; readonly path: string }
  | { readonly type: 'openLink'; readonly href: string }
  | { readonly type: 'setLocked'; readonly locked: boolean };

/** A finding as the page marks it. */
export interface PreviewFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly why: string;
  readonly line: number;
  readonly offset: number;
  readonly endOffset: number;
}
