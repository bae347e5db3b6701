import { isoDay } from './meta-date.ts';
import { readImage } from './meta-image.ts';
import { readChosenCards } from './meta-related.ts';
import {
  type Fields,
  fieldsOf,
  firstText,
  foldName,
  isMap,
  labelOf,
  listOf,
  switchOf,
  textOf,
  wordsOf,
} from './meta-values.ts';
import type { ChosenCard, Meta, Training } from './post.ts';

/** What real blogs call each role, folded (see `foldName`), best first. A team's own names come before these. */
const names = {
  title: ['title', 'headline', 'seotitle'],
  description: ['description', 'excerpt', 'summary', 'subtitle', 'dek', 'metadescription'],
  author: ['author', 'authors', 'username', 'byline'],
  date: [
    'date',
    'publishdate',
    'pubdate',
    'publishedat',
    'published',
    'datepublished',
    'lastmod',
    'modified',
    'updated',
  ],
  image: [
    'image',
    'cover',
    'featuredimage',
    'featured',
    'heroimage',
    'hero',
    'thumbnail',
    'images',
    'header',
    'photo',
    'squareimage',
    'banner',
    'preview',
    'ogimage',
  ],
  category: ['category', 'categories', 'section'],
  tags: ['tags', 'tag'],
  slug: ['slug', 'permalink', 'url', 'canonicalurl'],
  related: ['related', 'relatedposts', 'relatedpost', 'relatedarticles', 'relatedlinks'],
  training: ['training', 'course', 'product'],
  newsletter: ['newsletter', 'signup'],
  audience: ['audience'],
} as const;
type Role = keyof typeof names;

/**
 * Front matter of any blog as one set of names. Whatever the data holds, it yields something and never throws:
 * a post with odd front matter is still a post.
 */
export function readMeta(
  data: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, readonly string[]>> = {},
): Meta {
  const found = fieldsOf(data);
  const own = fieldsOf(fields);
  const look = (role: Role): readonly string[] => [
    ...wordsOf(own.get(foldName(role))).map(foldName),
    ...(names[role] as readonly string[]),
  ];
  return clean({
    title: firstText(found, look('title')),
    description: firstText(found, look('description')),
    author: first(found, look('author'), authorOf),
    date: first(found, look('date'), dateOf),
    image: readImage(found, look('image')),
    category: first(found, look('category'), categoryOf) ?? categoryOf(taxonomy(found, 'categories')),
    tags: first(found, look('tags'), tagsOf) ?? tagsOf(taxonomy(found, 'tags')) ?? [],
    draft: isDraft(found),
    slug: first(found, look('slug'), slugOf),
    training: first(found, look('training'), trainingOf),
    newsletter: first(found, look('newsletter'), wantsNewsletter) ?? false,
    related: first(found, look('related'), relatedOf) ?? [],
    audience: audienceOf(found, look('audience')),
    disabledRules: wordsOf(fieldsOf(found.get('wisemark')).get('disable')),
  });
}

/** The first name whose value reads as something. */
function first<Value>(fields: Fields, among: readonly string[], read: (value: unknown) => Value | undefined) {
  for (const name of among) {
    const value = read(fields.get(name));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Zola keeps both lists one level down. */
function taxonomy(fields: Fields, name: string): unknown {
  return fieldsOf(fields.get('taxonomies')).get(name);
}

function authorOf(value: unknown): string | undefined {
  const authors = listOf(value)
    .map((entry) => labelOf(entry, ['displayname', 'name', 'title', 'fullname', 'username']))
    .filter((name) => name !== undefined);
  if (authors.length < 2) return authors[0];
  return `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}`;
}

/** An ISO day where it can be read, else the words; `published: false` is a switch and no date. */
function dateOf(value: unknown): string | undefined {
  if (switchOf(value) !== undefined) return undefined;
  const text = textOf(value);
  return text === undefined ? undefined : (isoDay(text) ?? text);
}

/** The first one is what a card shows; maps hold it as `{ category: [{ title }] }` or as their own label. */
function categoryOf(value: unknown, depth = 0): string | undefined {
  if (isMap(value)) {
    const inner = fieldsOf(value).get('category');
    return inner !== undefined && depth < 3 ? categoryOf(inner, depth + 1) : labelOf(value);
  }
  return wordsOf(value)[0];
}

/** Eleventy names the collection as a tag; no reader sees that one. */
function tagsOf(value: unknown): readonly string[] | undefined {
  const tags = wordsOf(value).filter((tag) => !/^posts?$/i.test(tag));
  return tags.length === 0 ? undefined : tags;
}

function isDraft(fields: Fields): boolean {
  if (switchOf(fields.get('draft')) === true || switchOf(fields.get('private')) === true) return true;
  if (switchOf(fields.get('published')) === false || switchOf(fields.get('vagovprod')) === false) return true;
  return /^(?:draft|private|pending|unpublished|hidden)$/i.test(textOf(fields.get('status')) ?? '');
}

/** The last part of an address, without what a CMS leaves behind (`?ref=workflow`) or a pattern that only the blog can fill. */
function slugOf(value: unknown): string | undefined {
  const text = textOf(value)?.replace(/[?#].*$/, '');
  if (text === undefined || /[{}]|(?:^|\/):/.test(text)) return undefined;
  const last = text
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/i, '')
    .trim();
  return last === '' ? undefined : last;
}

function relatedOf(value: unknown): readonly ChosenCard[] | undefined {
  const cards = readChosenCards(value);
  return cards.length === 0 ? undefined : cards;
}

/** A word, `true`, or a form's own settings: all mean that the post carries a sign-up. */
function wantsNewsletter(value: unknown): boolean | undefined {
  if (value === undefined) return undefined;
  if (isMap(value)) return switchOf(fieldsOf(value).get('enabled')) ?? true;
  return switchOf(value) ?? textOf(value) !== undefined;
}

function audienceOf(fields: Fields, among: readonly string[]): string | undefined {
  const text = firstText(fields, among) ?? firstText(fieldsOf(fields.get('wisemark')), ['audience']);
  return text?.toLowerCase();
}

function trainingOf(value: unknown): Training | undefined {
  const entry = Array.isArray(value) ? value[0] : value;
  if (!isMap(entry)) {
    const title = switchOf(entry) === undefined ? textOf(entry) : undefined;
    return title === undefined ? undefined : { title };
  }
  const fields = fieldsOf(entry);
  const title = firstText(fields, ['title', 'name', 'heading']);
  const blurb = firstText(fields, ['blurb', 'description', 'text', 'summary', 'excerpt']);
  const url = firstText(fields, ['url', 'link', 'href']);
  if (title === undefined && blurb === undefined && url === undefined) return undefined;
  const presenter = [
    firstText(fields, ['presenter', 'instructor', 'speaker', 'author']),
    firstText(fields, ['credentials']),
  ];
  return clean({
    title: title ?? 'Featured training',
    blurb,
    url,
    image: readImage(fields, ['image', 'thumbnail', 'cover', 'photo']),
    presenter: joined(presenter),
    format: firstText(fields, ['format', 'type']),
    hours: joined([
      counted(firstText(fields, ['hours', 'length', 'duration']), 'hours'),
      counted(firstText(fields, ['cehours', 'ces', 'ce', 'credits']), 'CE hours'),
    ]),
    price: firstText(fields, ['price', 'cost']),
    callToAction: firstText(fields, ['calltoaction', 'cta', 'button']),
  });
}

/** A bare figure needs its unit to be read; words bring their own. */
function counted(text: string | undefined, unit: string): string | undefined {
  return text !== undefined && /^[\d.,]+$/.test(text) ? `${text} ${unit}` : text;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length === 0 ? undefined : present.join(', ');
}

/** Absent is absent: drops the entries that hold undefined. */
function clean<Value extends object>(value: { [Key in keyof Value]: Value[Key] | undefined }): Value {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value;
}
