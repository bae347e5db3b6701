import { begin, type Desk, named, say } from './desk.ts';
import { type Piece, plainText, sameWords } from './piece.ts';

/** A related post as its page shows it. `label` is mostly the description of its picture. */
export interface RelatedCard {
  readonly title: string;
  readonly label?: string;
  readonly excerpt?: string;
  readonly url?: string;
  readonly image?: string;
}

const sureHeading =
  /\b(?:related|recommended|similar)\b.*\b(?:posts?|articles?|blogs?|stories|reads?|reading|content|resources)\b|\byou (?:may|might|could|will|would) (?:also )?(?:like|enjoy|love|be interested)\b|\byou[’']ll (?:also )?(?:like|enjoy|love)\b|\b(?:more|other|latest|recent|popular) (?:blog )?(?:posts?|articles?|stories|reads)\b|^(?:read next|keep reading|up next|continue reading|related|recommended(?: for you)?|more like this|more from .*)$/i;
const likelyHeading = /\b(?:further|more|suggested) reading\b|\bread more\b/i;
const readMore =
  /^(?:(?:continue|keep) reading|(?:read|learn|see|view) (?:more|now|article|post|the (?:article|post)))(?: [›»→>.…]+|[›»→>.…]*)$/i;

/** The place of the line that says related posts follow. */
export function findCardHeading(desk: Desk): number | undefined {
  const index = desk.pieces.findLastIndex((piece) => !desk.taken.has(piece) && isCardHeading(piece));
  return index > 0 ? index : undefined;
}

function isCardHeading(piece: Piece): boolean {
  if ((piece.kind !== 'line' && piece.kind !== 'heading') || piece.text.length > 90) return false;
  const text = piece.text.replace(/[:!…]+$/u, '').trim();
  return !/[.,;?]$/.test(text) && (sureHeading.test(text) || likelyHeading.test(text));
}

interface Draft {
  readonly shorts: Piece[];
  excerpt?: Piece;
}

/**
 * Finds the cards of related posts: below a line that announces them, label, title and excerpt again and again. Carousels
 * copy their cards; a copy says nothing new and is left out.
 */
export function findCards(desk: Desk): RelatedCard[] {
  const at = findCardHeading(desk);
  const heading = at === undefined ? undefined : desk.pieces[at];
  if (at === undefined || heading === undefined) return [];
  const sure = sureHeading.test(heading.text);
  const run = cardRun(desk, at + 1);
  const list = run.length === 0 && sure ? listCards(desk.pieces[at + 1]) : undefined;
  const found = list ?? (run.some((piece) => piece.kind === 'heading') ? markedCards(run) : textCards(run, sure));
  if (found === undefined || found.cards.length < (sure ? 1 : 2)) {
    const held = run[0] ?? desk.pieces[at + 1];
    if (sure && held !== undefined)
      say(
        desk,
        'unsure',
        `“${heading.text}” may begin related posts, but no cards were found below it; it stays in the body.`,
      );
    return [];
  }
  for (const piece of [heading, ...found.used]) desk.taken.add(piece);
  return withoutCopies(desk, heading, found.cards, found.buttons);
}

interface Found {
  readonly cards: RelatedCard[];
  readonly used: Piece[];
  readonly buttons: string[];
}

function cardRun(desk: Desk, start: number): Piece[] {
  const run: Piece[] = [];
  for (let index = start; index < desk.pieces.length; index++) {
    const piece = desk.pieces[index];
    if (piece === undefined || desk.taken.has(piece)) break;
    if (piece.kind === 'list' || piece.kind === 'block' || piece.kind === 'form') break;
    run.push(piece);
  }
  return run;
}

/** Cards of a page copied as text: short lines, then a long one. */
function textCards(run: readonly Piece[], sure: boolean): Found | undefined {
  const drafts: Draft[] = [];
  const used: Piece[] = [];
  const buttons: string[] = [];
  let open: Draft = { shorts: [] };
  let waiting: Piece[] = [];
  let glued: boolean | undefined;
  for (const piece of run) {
    if (readMore.test(piece.text) && drafts.length > 0) {
      buttons.push(piece.text);
      waiting.push(piece);
      continue;
    }
    if (piece.kind !== 'line' || !isExcerpt(piece.text)) {
      if (open.shorts.length === 4) break;
      open.shorts.push(piece);
      waiting.push(piece);
      continue;
    }
    // A body heading and its paragraph look like a title and an excerpt; spacing unlike the first card's gives them away.
    if (open.shorts.length === 0 || (glued !== undefined && glued !== piece.glued)) break;
    glued = piece.glued;
    const parts = open.shorts.length > 3 ? [open.shorts.slice(0, 2), open.shorts.slice(2)] : [open.shorts];
    for (const shorts of parts) drafts.push({ shorts });
    const last = drafts.at(-1);
    if (last !== undefined) last.excerpt = piece;
    used.push(...waiting, piece);
    waiting = [];
    open = { shorts: [] };
  }
  const loose = waiting.filter((piece) => readMore.test(piece.text));
  if (drafts.length === 0) return sure ? titlesOnly(run) : undefined;
  return { cards: drafts.map(cardOf), used: [...used, ...loose], buttons };
}

function isExcerpt(text: string): boolean {
  return text.length > 120 || (text.length >= 50 && /[.!…]["”’)]?$/u.test(text));
}

function cardOf(draft: Draft): RelatedCard {
  const last = draft.shorts.at(-1);
  const label = draft.shorts
    .slice(0, -1)
    .map((piece) => piece.text)
    .filter((text) => text !== '')
    .join(' · ');
  const url = last?.url ?? draft.excerpt?.url ?? draft.shorts[0]?.url;
  const image = draft.shorts.find((piece) => piece.image !== undefined)?.image;
  return card(last?.text ?? '', label, draft.excerpt?.text, url, image);
}

function card(title: string, label: string, excerpt?: string, url?: string, image?: string): RelatedCard {
  return {
    title,
    ...(label === '' ? {} : { label }),
    ...(excerpt === undefined || excerpt === '' ? {} : { excerpt }),
    ...(url === undefined ? {} : { url }),
    ...(image === undefined ? {} : { image }),
  };
}

/** Two titles or more to the very end, without excerpts. */
function titlesOnly(run: readonly Piece[]): Found | undefined {
  const fits = run.length >= 2 && run.every((piece) => piece.text.length <= 120 && !/[.,;]$/.test(piece.text));
  if (!fits || run.length > 24) return undefined;
  return {
    cards: run.map((piece) => card(piece.text, '', undefined, piece.url, piece.image)),
    used: [...run],
    buttons: [],
  };
}

/** Cards of a page with markup: their titles are headings, pictures and labels stand above, excerpts below. */
function markedCards(run: readonly Piece[]): Found {
  const cards: RelatedCard[] = [];
  const used: Piece[] = [];
  const buttons: string[] = [];
  let above: Piece[] = [];
  let index = 0;
  while (index < run.length) {
    const piece = run[index++];
    if (piece === undefined) break;
    if (readMore.test(piece.text) && cards.length > 0) {
      buttons.push(piece.text);
      used.push(piece);
    } else if (piece.kind !== 'heading') {
      above.push(piece);
    } else {
      const below =
        run[index]?.kind === 'line' && !(run[index + 1]?.kind === 'heading' && !isExcerpt(run[index]?.text ?? ''))
          ? run[index++]
          : undefined;
      const draft: Draft = { shorts: [...above, piece], ...(below === undefined ? {} : { excerpt: below }) };
      cards.push(cardOf(draft));
      used.push(...above, piece, ...(below === undefined ? [] : [below]));
      above = [];
    }
  }
  return { cards, used, buttons };
}

/** Cards as a list, each item with its link. */
function listCards(piece: Piece | undefined): Found | undefined {
  if (piece?.node.type !== 'list') return undefined;
  const cards: RelatedCard[] = [];
  for (const item of piece.node.children) {
    const [first, ...others] = item.children;
    const link = first?.type === 'paragraph' ? first.children.find((child) => child.type === 'link') : undefined;
    if (first === undefined || link?.type !== 'link' || plainText(link) !== plainText(first)) return undefined;
    const excerpt = others.map((other) => plainText(other)).join(' ');
    cards.push(card(plainText(link), '', excerpt, link.url));
  }
  return { cards, used: [piece], buttons: [] };
}

function withoutCopies(
  desk: Desk,
  heading: Piece,
  cards: readonly RelatedCard[],
  buttons: readonly string[],
): RelatedCard[] {
  const seen = new Set<string>();
  const kept: RelatedCard[] = [];
  const copies: string[] = [];
  for (const entry of cards) {
    const key = [entry.title, entry.label ?? '', entry.excerpt ?? ''].map(sameWords).join('|');
    if (seen.has(key))
      copies.push(...[entry.label ?? '', entry.title, entry.excerpt ?? ''].filter((words) => words !== ''));
    else kept.push(entry);
    seen.add(key);
  }
  say(
    desk,
    'recognised',
    `Related posts: ${kept.length} (${kept.map((entry) => `“${begin(entry.title)}”`).join(', ')}).`,
  );
  say(desk, 'dropped', `Left out, the line above the related posts: “${heading.text}”.`);
  if (copies.length > 0) say(desk, 'dropped', `Left out as repeats of related posts: ${named(copies)}.`);
  if (buttons.length > 0) say(desk, 'dropped', `Left out, the buttons of related posts: ${named(buttons)}.`);
  const odd = kept.flatMap((entry) => (entry.label !== undefined && isFileName(entry.label) ? [entry.label] : []));
  if (odd.length > 0)
    say(desk, 'unsure', `These labels look like file names of pictures; please give them words: ${named(odd)}.`);
  return kept;
}

/** A long word with digits inside, as an upload gives it, or the name of a picture file. */
function isFileName(label: string): boolean {
  return /^(?=\S*\d)(?=\S*\p{L})[\p{L}\d_-]{12,}$/u.test(label) || /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(label);
}
