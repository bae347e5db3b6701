import { escapeHtml } from './escape.ts';
import type { ResolveImage } from './image-resolver.ts';

/** A picture to draw, and the class that says where it stands. */
export interface Picture {
  readonly source: string;
  readonly alt: string;
  readonly title?: string | undefined;
  readonly from: 'post' | 'root';
}

/** The HTML of a picture, or of the box in its place; a problem is added to the list once. */
export async function drawPicture(picture: Picture, resolve: ResolveImage, problems: Set<string>): Promise<string> {
  const drawn = await resolve(picture.source, picture.from);
  if (drawn.kind === 'shown') {
    const title = picture.title ? ` title="${escapeHtml(picture.title)}"` : '';
    return `<img src="${escapeHtml(drawn.address)}" alt="${escapeHtml(picture.alt)}"${title}>`;
  }
  if (drawn.problem) problems.add(drawn.message);
  const alt = picture.alt === '' ? '' : `<span class="still-alt">${escapeHtml(picture.alt)}</span>`;
  const kind = drawn.problem ? 'still still-missing' : 'still';
  return `<span class="${kind}"><span class="still-name">${escapeHtml(drawn.message)}</span>${alt}</span>`;
}
