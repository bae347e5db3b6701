/** Words beside a place in the text: Markdown without HTML, over the span it speaks of (document offsets). */
export interface Hover {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}
