import { readImage } from './meta-image.ts';
import { fieldsOf, firstText, isMap, textOf } from './meta-values.ts';
import type { ChosenCard } from './post.ts';

/** Where lists of posts hide inside a map: `relatedpost.blog[]`, `relatedlinks[].links[]`, `related.posts[]`. */
const nestedLists = ['blog', 'links', 'posts', 'items', 'articles', 'cards', 'related'];
const mostCards = 50;

/** The posts that an author chose, out of a string, a list, or the nested maps that blogs keep them in. */
export function readChosenCards(value: unknown): readonly ChosenCard[] {
  const cards: ChosenCard[] = [];
  collect(value, 0, cards);
  return cards;
}

function collect(value: unknown, depth: number, into: ChosenCard[]): void {
  if (depth > 4 || into.length >= mostCards) return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, mostCards)) collect(entry, depth + 1, into);
    return;
  }
  if (isMap(value)) {
    const fields = fieldsOf(value);
    // A group such as { title: "More", links: […] } is a heading over its links, not a card.
    const nested = nestedLists.map((name) => fields.get(name)).find((entry) => Array.isArray(entry));
    const card = nested === undefined ? cardOf(fields) : undefined;
    if (card) into.push(card);
    collect(nested, depth + 1, into);
    return;
  }
  const text = textOf(value);
  // A path, slug or address has no spaces; what has some is a title.
  if (text !== undefined) into.push(/\s/.test(text) ? { title: text } : { target: text });
}

function cardOf(fields: ReturnType<typeof fieldsOf>): ChosenCard | undefined {
  const target = firstText(fields, ['path', 'file', 'slug', 'url', 'href', 'link', 'permalink', 'target']);
  const title = firstText(fields, ['title', 'name', 'heading']);
  const label = firstText(fields, ['label', 'category', 'eyebrow']);
  const excerpt = firstText(fields, ['excerpt', 'description', 'summary', 'blurb', 'dek']);
  const image = readImage(fields, ['image', 'thumbnail', 'cover', 'photo', 'heroimage']);
  if (target === undefined && title === undefined && excerpt === undefined) return undefined;
  return {
    ...(target === undefined ? {} : { target }),
    ...(title === undefined ? {} : { title }),
    ...(label === undefined ? {} : { label }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(image === undefined ? {} : { image }),
  };
}
