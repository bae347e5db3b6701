import type { Element } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Paragraph, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { failure, type Result, success } from '../../base/result.ts';
import { type Cleaned, cleanTree, wordsOf } from './clean.ts';
import type { Hints } from './desk.ts';
import { mendFootnotes } from './footnotes.ts';
import type { Imported, ImportRemark } from './import.ts';
import { onlyImage, type Piece, plainText } from './piece.ts';
import { recognise } from './shape.ts';
import { tameHtml } from './tame.ts';
import { tidy } from './tidy.ts';
import { mendWordLists } from './word-lists.ts';
import { writeBody, writePost } from './write-post.ts';

const parser = unified().use(rehypeParse).freeze();

/** Turns a page, or a document that was made HTML, into a post: the same parts as in a page copied as text, told by the same shape. */
export function importHtml(html: string): Result<Imported> {
  const read = readHtml(html, true);
  if (!read.ok) return read;
  const { tree, cleaned, signUps, embeds } = read.value;
  const pieces = tree.children.map((node) => pieceOf(node, signUps));
  const { shape, remarks } = recognise(pieces, hintsOf(cleaned, tree));
  const own: ImportRemark[] = cleaned.dropped.map(({ what, words }) => ({
    kind: 'dropped',
    message: `Left out, ${what}: “${words}”.`,
  }));
  for (const address of embeds)
    own.push({ kind: 'dropped', message: `Left out, an embedded frame that Markdown cannot hold: ${address}` });
  if (cleaned.pictures.length > 0)
    own.push({
      kind: 'unsure',
      message: `Pictures are inside the file; please save them beside the post as ${cleaned.pictures.join(', ')}.`,
    });
  const markdown = writePost(shape);
  if (markdown === '' && own.length === 0) return failure('holds no words, so there is nothing to import.');
  return success({ markdown, remarks: [...remarks, ...own] });
}

/** Makes a clean piece of Markdown of HTML from the clipboard, whether a browser or a word processor put it there; '' where there is nothing to write. */
export function htmlToMarkdown(html: string): string {
  const read = readHtml(html, false);
  return read.ok ? writeBody(read.value.tree.children) : '';
}

interface Read {
  readonly tree: Root;
  readonly cleaned: Cleaned;
  readonly signUps: ReadonlySet<RootContent>;
  readonly embeds: readonly string[];
}

function readHtml(html: string, page: boolean): Result<Read> {
  const tame = tameHtml(html);
  if (!tame.ok) return tame;
  const root = parser.parse(tame.value.html);
  mendWordLists(root);
  mendFootnotes(root);
  const cleaned = cleanTree(root, page);
  const signUps = new Set<RootContent>();
  const handlers: Options['handlers'] = {
    'sign-up': (_state, node: Element): Paragraph => {
      const form: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: wordsOf([node]) }] };
      signUps.add(form);
      return form;
    },
    'footnote-mark': (_state, node: Element): FootnoteReference => ({
      type: 'footnoteReference',
      identifier: labelOf(node),
      label: labelOf(node),
    }),
    'footnote-note': (state, node: Element): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: labelOf(node),
      label: labelOf(node),
      children: state.toFlow(state.all(node)) as FootnoteDefinition['children'],
    }),
  };
  const converter = unified().use(rehypeRemark, { document: true, handlers });
  const tree = tidy(converter.runSync({ type: 'root', children: cleaned.children }) as Root);
  return success({ tree, cleaned, signUps, embeds: tame.value.embeds });
}

function labelOf(node: Element): string {
  return String(node.properties['label'] ?? '');
}

function pieceOf(node: RootContent, signUps: ReadonlySet<RootContent>): Piece {
  const text = plainText(node);
  const image = onlyImage(node);
  const link = node.type === 'paragraph' || node.type === 'heading' ? node.children[0] : undefined;
  const url = link?.type === 'link' && plainText(link) === text ? { url: link.url } : {};
  if (image !== undefined) return { kind: 'image', text, node, glued: false, image: image.url, ...url };
  return { kind: signUps.has(node) ? 'form' : (kinds.get(node.type) ?? 'block'), text, node, glued: false, ...url };
}

const kinds = new Map<string, Piece['kind']>([
  ['paragraph', 'line'],
  ['heading', 'heading'],
  ['list', 'list'],
]);

function hintsOf(cleaned: Cleaned, tree: Root): Hints {
  const { meta } = cleaned;
  const title = meta.get('og:title') ?? meta.get('title')?.replace(/\s+[|–—·»-]\s+[^|–—·»]{1,60}$/u, '');
  const description = meta.get('description') ?? meta.get('og:description');
  const author = meta.get('author');
  const date = /^\d{4}-\d{2}-\d{2}/.exec(meta.get('article:published_time') ?? '')?.[0];
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    headings: tree.children.filter((node) => node.type === 'heading').length > 1,
  };
}
