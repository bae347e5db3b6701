import { Idiomorph } from 'idiomorph';

/** Changes the page to the new HTML where the two differ: what stays keeps its place, its focus, and details that were opened. */
export function morphPage(page: HTMLElement, html: string): void {
  Idiomorph.morph(page, html, {
    morphStyle: 'innerHTML',
    callbacks: {
      beforeAttributeUpdated: (name: string, node: Element) => !(name === 'open' && node.tagName === 'DETAILS'),
    },
  });
}
