/** A related post as the blog offers it: an entry of `wisemark related`. Best first; paths relative to the working folder. */
export interface Card {
  /** Undefined where the author wrote the card's words in front matter and no such post is in the workspace. */
  readonly path: string | undefined;
  readonly title: string;
  readonly url: string | undefined;
  /** Cut by the blog's rule: at most 200 characters, three dots. */
  readonly excerpt: string;
  readonly image: string | undefined;
  readonly alt: string;
  /** 0 to 1, comparable within one post only; 1 for a chosen card. */
  readonly score: number;
  /** Why it is here, in words a writer reads: "shares radical acceptance", "same category". */
  readonly reasons: readonly string[];
  /** True where the author named it in front matter. */
  readonly chosen: boolean;
}
