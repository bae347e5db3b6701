/** A block of the page and the stretch of the document it shows. */
export interface PlacedBlock {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/** The page's blocks in reading order. Notes stand at the end of a page, wherever they are written, so they don't count. */
export function placedBlocks(page: HTMLElement): readonly PlacedBlock[] {
  return [...page.querySelectorAll<HTMLElement>('[data-source-start]')]
    .filter((element) => element.closest('.footnotes') === null)
    .map((element) => ({ element, ...placeOf(element) }));
}

/** Where an element's text stands in the document. */
export function placeOf(element: HTMLElement): { readonly start: number; readonly end: number } {
  return { start: Number(element.dataset['sourceStart']), end: Number(element.dataset['sourceEnd']) };
}

/** The last block that begins at or before the offset. */
export function blockAt(blocks: readonly PlacedBlock[], offset: number): PlacedBlock | undefined {
  return blocks.filter((block) => block.start <= offset).at(-1);
}
