import { type Fields, fieldsOf, firstText, isMap, listOf, textOf } from './meta-values.ts';

/** A picture as front matter names it, its alt text '' where none is given. */
export interface NamedImage {
  readonly source: string;
  readonly alt: string;
}

/** What a picture's own map calls its file, best first. */
const sourceNames = [
  'image',
  'src',
  'source',
  'url',
  'path',
  'file',
  'feature',
  'overlayimage',
  'teaser',
  'thumb',
  'thumbnail',
];
const altNames = ['alt', 'alttext', 'imagealt', 'description', 'caption'];

/** The first of the names that holds a picture, as a string, a list or a map, and the alt text wherever it stands. */
export function readImage(fields: Fields, names: readonly string[]): NamedImage | undefined {
  for (const name of names) {
    const found = imageOf(fields.get(name), 0);
    if (found === undefined) continue;
    if (found.alt !== '') return found;
    const alt = firstText(fields, [`${name}alt`, 'imagealt', 'featuredalt', 'coveralt', 'heroalt', 'alt']);
    return { source: found.source, alt: alt ?? '' };
  }
  return undefined;
}

function imageOf(value: unknown, depth: number): NamedImage | undefined {
  if (depth > 3) return undefined;
  if (Array.isArray(value)) {
    for (const entry of listOf(value)) {
      const found = imageOf(entry, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (isMap(value)) {
    const fields = fieldsOf(value);
    for (const name of sourceNames) {
      const found = imageOf(fields.get(name), depth + 1);
      if (found) return { source: found.source, alt: found.alt || (firstText(fields, altNames) ?? '') };
    }
    return undefined;
  }
  // A number or a switch under `image` names no file.
  const source = typeof value === 'string' ? textOf(value) : undefined;
  return source === undefined ? undefined : { source, alt: '' };
}
