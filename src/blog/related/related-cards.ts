import type { ChosenCard } from '../../text/parse/post.ts';
import { dateOf, isUnpublished } from './address.ts';
import type { Card } from './card.ts';
import { findChosenPost, folderOf, joinPath } from './chosen-post.ts';
import { cutExcerpt } from './excerpt.ts';
import type { Entry, Nearness, PostIndex } from './post-index.ts';
import { reasonsFor } from './reasons.ts';

/** How many cards, and what day it is: posts dated after it are not out yet. */
export interface RelatedOptions {
  readonly limit: number;
  readonly now: Date;
}

/**
 * The cards under a post, best first: the author's own choices, then the nearest posts, then the newest ones so that
 * the row is full. The post itself, drafts and posts of the future never appear.
 */
export function relatedCards(index: PostIndex, path: string, options: RelatedOptions): readonly Card[] {
  const subject = index.get(path);
  if (!subject || options.limit <= 0) return [];
  const used = new Set([path]);
  const cards: Card[] = [];
  const offer = (entry: Entry, card: () => Card): void => {
    if (cards.length >= options.limit || used.has(entry.path)) return;
    if (!isOut(entry, options.now)) return;
    used.add(entry.path);
    cards.push(card());
  };
  for (const chosen of subject.meta.related) {
    const entry = findChosenPost(index, path, chosen);
    if (entry) offer(entry, () => chosenPostCard(entry, chosen, path));
    else if (cards.length < options.limit && standsAlone(chosen)) cards.push(cardOfWords(chosen, path));
  }
  const near = index.nearest(path, options.limit + 1, (entry) => !used.has(entry.path) && isOut(entry, options.now));
  for (const { entry, score } of varied(near, options.limit - cards.length, options.limit)) {
    offer(entry, () => cardOf(entry, round(score), reasonsFor(index, subject, entry), false));
  }
  if (cards.length < options.limit) {
    for (const entry of [...index.entries()].sort(newestFirst))
      offer(entry, () => cardOf(entry, 0, ['a recent post'], false));
  }
  return cards;
}

/** A whole row of one series leaves a reader no other way on: its last place goes to the next post, where that is near too. */
function varied(near: readonly Nearness[], places: number, limit: number): readonly Nearness[] {
  const row = near.slice(0, places);
  const series = row[0]?.entry.series;
  if (series === undefined || places < limit || limit < 3 || row.some(({ entry }) => entry.series !== series))
    return near;
  const other = near.find(({ entry }) => entry.series !== series);
  const last = row.at(-1);
  if (other === undefined || last === undefined || other.score < last.score / 2) return near;
  return [...row.slice(0, -1), other, ...near.filter((one) => one !== other && !row.slice(0, -1).includes(one))];
}

function isOut(entry: Entry, now: Date): boolean {
  return !isUnpublished(entry.path, entry.meta, now);
}

function cardOf(entry: Entry, score: number, reasons: readonly string[], chosen: boolean): Card {
  const image = entry.meta.image;
  return {
    path: entry.path,
    title: entry.title,
    url: entry.url,
    excerpt: entry.excerpt,
    image: image === undefined ? undefined : fromRoot(image.source, entry.path),
    alt: image?.alt ?? '',
    score,
    reasons,
    chosen,
  };
}

/** The post's own title, because a title copied into another post goes stale; the author's own excerpt and picture stay. */
function chosenPostCard(entry: Entry, chosen: ChosenCard, fromPath: string): Card {
  const card = cardOf(entry, 1, ['chosen in front matter'], true);
  return {
    ...card,
    ...(chosen.excerpt === undefined ? {} : { excerpt: cutExcerpt(chosen.excerpt) }),
    ...(chosen.image === undefined ? {} : { image: fromRoot(chosen.image.source, fromPath), alt: chosen.image.alt }),
    ...(chosen.label !== undefined && card.alt === '' ? { alt: chosen.label } : {}),
  };
}

/** True where an entry that no post answers still makes a card: words of its own, or a title with an address. A stale slug makes none. */
function standsAlone({ target, title, excerpt }: ChosenCard): boolean {
  return excerpt !== undefined || (title !== undefined && (target === undefined || isAddress(target)));
}

function isAddress(target: string): boolean {
  return /^(?:https?:\/)?\//i.test(target);
}

function cardOfWords(chosen: ChosenCard, fromPath: string): Card {
  const { target, title, label, excerpt, image } = chosen;
  return {
    path: undefined,
    title: title ?? target ?? 'Untitled',
    url: target !== undefined && isAddress(target) ? target : undefined,
    excerpt: cutExcerpt(excerpt ?? ''),
    image: image === undefined ? undefined : fromRoot(image.source, fromPath),
    alt: image?.alt || (label ?? ''),
    score: 1,
    reasons: ['chosen in front matter'],
    chosen: true,
  };
}

/** A picture is named from its own post; a card stands elsewhere. Addresses and site-absolute paths stay. */
function fromRoot(source: string, postPath: string): string {
  return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(source) ? source : joinPath(folderOf(postPath), source);
}

function newestFirst(a: Entry, b: Entry): number {
  const [dateA, dateB] = [dateOf(a.path, a.meta) ?? '', dateOf(b.path, b.meta) ?? ''];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
