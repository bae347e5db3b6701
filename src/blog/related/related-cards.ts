import type { ChosenCard } from '../../text/parse/post.ts';
import { dateOf, isUnpublished } from './address.ts';
import type { Card } from './card.ts';
import { findChosenPost, folderOf, joinPath } from './chosen-post.ts';
import { cutExcerpt, excerptOf } from './excerpt.ts';
import type { Entry, Match, PostIndex } from './post-index.ts';

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
    if (isUnpublished(entry.path, entry.post.meta, options.now)) return;
    used.add(entry.path);
    cards.push(card());
  };
  for (const chosen of subject.post.meta.related) {
    const entry = findChosenPost(index, path, chosen);
    if (entry) offer(entry, () => chosenPostCard(entry, chosen, path));
    else if (cards.length < options.limit) cards.push(cardOfWords(chosen, path));
  }
  const matches = [...index.matches(path)].sort((a, b) => b.score - a.score || newestFirst(a.entry, b.entry));
  for (const match of matches) {
    offer(match.entry, () => cardOf(match.entry, round(match.score), reasonsOf(subject, match), false));
  }
  if (cards.length < options.limit) {
    for (const entry of [...index.entries()].sort(newestFirst))
      offer(entry, () => cardOf(entry, 0, ['a recent post'], false));
  }
  return cards;
}

function cardOf(entry: Entry, score: number, reasons: readonly string[], chosen: boolean): Card {
  const image = entry.post.meta.image;
  return {
    path: entry.path,
    title: entry.title,
    url: entry.url,
    excerpt: excerptOf(entry.post),
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

function cardOfWords(chosen: ChosenCard, fromPath: string): Card {
  const { target, title, label, excerpt, image } = chosen;
  return {
    path: undefined,
    title: title ?? target ?? 'Untitled',
    url: target !== undefined && /^(?:https?:\/)?\//i.test(target) ? target : undefined,
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

/** Why a post is near, in words a writer reads; at most three lines. */
function reasonsOf(subject: Entry, match: Match): readonly string[] {
  const shared = match.shared();
  const terms = shared.terms.slice(0, 3);
  const known = new Set(terms.map((term) => term.toLowerCase()));
  const tags = shared.tags.filter((tag) => tag.startsWith('#')).map((tag) => tag.slice(1));
  const newTags = subject.post.meta.tags.filter(
    (tag) => tags.includes(tag.toLowerCase()) && !known.has(tag.toLowerCase()),
  );
  const reasons: string[] = [];
  if (terms.length > 0) reasons.push(`shares ${terms.join(', ')}`);
  if (newTags.length > 0)
    reasons.push(`${newTags.length === 1 ? 'same tag' : 'same tags'}: ${newTags.slice(0, 3).join(', ')}`);
  if (shared.tags.some((tag) => tag.startsWith('category:'))) reasons.push('same category');
  const words = [...new Set([...shared.title, ...shared.headings])].slice(0, 3);
  if (reasons.length < 3 && words.length > 0)
    reasons.push(`titles or headings share ${words.map((word) => `“${word}”`).join(', ')}`);
  if (reasons.length === 0 && shared.body.length > 0) {
    reasons.push(
      `both speak of ${shared.body
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(', ')}`,
    );
  }
  return reasons;
}

function newestFirst(a: Entry, b: Entry): number {
  const [dateA, dateB] = [dateOf(a.path, a.post.meta) ?? '', dateOf(b.path, b.post.meta) ?? ''];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
