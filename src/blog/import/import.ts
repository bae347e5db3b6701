/** An article in another form. `auto` looks at the name's ending, then at the content. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: 'auto' | 'text' | 'html' | 'docx' | 'markdown';
}

/** The post that came out, and what a person should know of the way there. */
export interface Imported {
  readonly markdown: string;
  readonly remarks: readonly ImportRemark[];
  /** One line when nothing could be read; `markdown` is '' then. */
  readonly problem?: string;
}

/** One line for the author. `dropped` names every word that is not in the output. */
export interface ImportRemark {
  readonly kind: 'recognised' | 'dropped' | 'unsure';
  readonly message: string;
}
