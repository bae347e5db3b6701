import type { Block, Meta, Post, Training } from '../../text/parse/post.ts';
import { dateOf, titleOf, urlOf } from '../related/address.ts';
import type { Card } from '../related/card.ts';
import type { BlockDrawer } from './block-drawer.ts';
import { drawBody } from './draw-body.ts';
import { escapeHtml } from './escape.ts';
import { drawFrame, type FrameValue } from './frame.ts';
import type { ResolveImage } from './image-resolver.ts';
import type { MarkedFinding, Page } from './page.ts';
import { drawPicture } from './picture.ts';
import { plain, plainList, Slots } from './slots.ts';
import { clinic } from './themes/clinic/clinic.ts';
import type { Theme } from './themes/theme.ts';

/** All that a page depends on. */
export interface PageInput {
  readonly post: Post;
  /** The path by which the service knows the post. */
  readonly path: string;
  readonly cards: readonly Card[];
  /** Drawn as marks; [] for none. */
  readonly findings: readonly MarkedFinding[];
  readonly language: string;
  /** What stands before the post's slug (`config.blog.url`). */
  readonly blogUrl: string;
  readonly resolveImage: ResolveImage;
  /** Kept between drawings, so that an edit costs one block. */
  readonly drawer: BlockDrawer;
  /** As the report gives it; counted here where it is absent. */
  readonly readingMinutes?: number;
  readonly theme?: Theme;
}

const wordsPerMinute = 238;

/** Draws the post as the blog will show it. Never throws on a post's account: what can't be drawn is named in `problems`. */
export async function drawPage(input: PageInput): Promise<Page> {
  const theme = input.theme ?? clinic;
  const { meta } = input.post;
  const problems = new Set<string>();
  const slots = new Slots();
  const draw = (blocks: readonly Block[]) => drawBody({ ...input, post: { ...input.post, blocks }, problems });
  const { heading, blocks } = splitTitle(input.post);
  const title = plain(titleOf(input.path, input.post)) ?? '';
  const address = plain(urlOf(input.blogUrl, input.path, meta));
  const [titleHtml, bodyHtml, picture, training, cards] = await Promise.all([
    heading === undefined ? undefined : draw([heading]),
    draw(blocks),
    meta.image && drawPicture({ ...meta.image, from: 'post' }, input.resolveImage, problems),
    meta.training && trainingValues(meta.training, input, slots, problems),
    Promise.all(input.cards.map((card) => cardValues(card, input, slots, problems))),
  ]);
  const post = {
    title: heading === undefined ? title : undefined,
    titleSlot: slots.add(titleHtml),
    dek: plain(meta.description),
    category: plain(meta.category),
    ...bylineValues(input, meta),
    picture: slots.add(picture),
    bodySlot: slots.add(bodyHtml),
    training,
    newsletter: meta.newsletter,
    tags: plainList(meta.tags),
    address,
  };
  const frame = drawFrame(theme, { language: input.language, post, cards });
  if (!frame.ok) problems.add(frame.problem);
  return {
    title,
    description: plain(meta.description) ?? '',
    address,
    language: input.language,
    theme: theme.name,
    css: theme.css,
    html: frame.ok ? slots.fill(frame.value) : plainPage(title, bodyHtml),
    problems: [...problems],
  };
}

/** Where front matter gives no title, the body's first heading is the title, and stands in its place. */
function splitTitle(post: Post): { readonly heading?: Block; readonly blocks: readonly Block[] } {
  const first = post.blocks[0];
  const isTitle = post.meta.title === undefined && first?.node.type === 'heading' && first.node.depth === 1;
  return isTitle ? { heading: first, blocks: post.blocks.slice(1) } : { blocks: post.blocks };
}

function bylineValues(input: PageInput, meta: Meta): Record<string, FrameValue> {
  const written = dateOf(input.path, meta);
  const time =
    written !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : undefined;
  const known = time !== undefined && !Number.isNaN(time.getTime());
  return {
    draft: meta.draft,
    author: plain(meta.author),
    day: known ? written : undefined,
    date: known ? longDate(time, input.language) : plain(written),
    minutes: Math.max(1, Math.round(input.readingMinutes ?? countWords(input.post) / wordsPerMinute)),
  };
}

function longDate(time: Date, language: string): string {
  const spelled = language.startsWith('en') ? language : 'en-US';
  return new Intl.DateTimeFormat(spelled, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

function countWords(post: Post): number {
  let words = 0;
  for (const block of post.blocks) {
    for (const prose of block.prose) words += prose.text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  }
  return words;
}

async function trainingValues(training: Training, input: PageInput, slots: Slots, problems: Set<string>) {
  const picture =
    training.image && (await drawPicture({ ...training.image, from: 'post' }, input.resolveImage, problems));
  return {
    title: plain(training.title),
    blurb: plain(training.blurb),
    presenter: plain(training.presenter),
    facts: plainList([training.format, training.hours, training.price].filter((fact) => fact !== undefined)),
    url: safeAddress(training.url),
    callToAction: plain(training.callToAction) ?? 'Learn more',
    picture: slots.add(picture),
  };
}

/** A card without a picture shows its alt text as a label, as the client's blog does when its own is missing. */
async function cardValues(card: Card, input: PageInput, slots: Slots, problems: Set<string>) {
  const picture =
    card.image === undefined
      ? undefined
      : await drawPicture({ source: card.image, alt: card.alt, from: 'root' }, input.resolveImage, problems);
  return {
    path: plain(card.path),
    title: plain(card.title),
    url: safeAddress(card.url),
    excerpt: plain(card.excerpt),
    label: card.image === undefined ? plain(card.alt) : undefined,
    why: card.reasons.length === 0 ? undefined : plain(`Why it is here: ${card.reasons.join('; ')}`),
    picture: slots.add(picture),
  };
}

/** Front matter's own addresses never pass the body's sanitizer, so they are held to the same kinds here. */
function safeAddress(address: string | undefined): string | undefined {
  const bare = plain(address)?.replace(/[\u0000-\u0020]+/g, '');
  if (bare === undefined || bare === '') return undefined;
  return !/^[^/?#]*:/.test(bare) || /^(?:https?|mailto):/i.test(bare) ? bare : undefined;
}

/** What is left when a theme fails: the words. */
function plainPage(title: string, bodyHtml: string): string {
  return `<div class="wisemark-page"><article class="post"><h1>${escapeHtml(title)}</h1><div class="body">${bodyHtml}</div></article></div>`;
}
