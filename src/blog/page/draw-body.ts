import type { Span } from '../../base/span.ts';
import type { Block, Post } from '../../text/parse/post.ts';
import type { BlockDrawer, DrawnBlock } from './block-drawer.ts';
import { escapeHtml } from './escape.ts';
import { groupBlocks } from './group-blocks.ts';
import type { ResolveImage } from './image-resolver.ts';
import type { MarkedFinding } from './page.ts';
import { drawPicture } from './picture.ts';
import { type Footnote, type References, readReferences } from './references.ts';

/** What the body is drawn with. */
export interface BodyInput {
  readonly post: Post;
  readonly findings: readonly MarkedFinding[];
  readonly drawer: BlockDrawer;
  readonly resolveImage: ResolveImage;
  readonly problems: Set<string>;
}

/** The body's blocks as HTML, each in an element that says where it stands in the document; then its footnotes. */
export async function drawBody(input: BodyInput): Promise<string> {
  const references = readReferences(input.post.blocks);
  const open = markOpener(input.findings);
  const html: string[] = [];
  for (const group of groupBlocks(input.post.blocks)) {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) continue;
    const parts = group.map((block) => ({ node: block.node, shift: block.start - first.start }));
    const source = group.length === 1 ? first.source : input.post.text.slice(first.start, last.end);
    const inner = await drawUnit(input, references, open, source, parts, first.start);
    if (inner !== '') html.push(wrap('div class="block"', first.start, last.end, inner));
  }
  if (references.footnotes.length > 0) html.push(await drawFootnotes(input, references, open));
  return html.join('\n');
}

type Open = (index: number) => string;
type Parts = readonly { readonly node: Block['node']; readonly shift: number }[];

async function drawUnit(
  input: BodyInput,
  references: References,
  open: Open,
  source: string,
  parts: Parts,
  start: number,
): Promise<string> {
  const touching: { readonly span: Span; readonly index: number }[] = [];
  input.findings.forEach((finding, index) => {
    if (finding.offset < start + source.length && finding.endOffset > start && finding.endOffset > finding.offset) {
      touching.push({ span: { start: finding.offset - start, end: finding.endOffset - start }, index });
    }
  });
  const spans = touching.map((each) => each.span);
  const drawn = input.drawer.draw({ source, parts, spans }, references);
  return fill(
    drawn,
    (local) => open(touching[local]?.index ?? -1),
    await Promise.all(
      drawn.images.map((image) => drawPicture({ ...image, from: 'post' }, input.resolveImage, input.problems)),
    ),
  );
}

/** Puts what stays out of the cache into its places. */
function fill(drawn: DrawnBlock, open: Open, images: readonly string[]): string {
  return drawn.html.replace(/\0([fi])(\d+)\0/g, (_token, kind: string, number: string) =>
    kind === 'f' ? open(Number(number)) : (images[Number(number)] ?? ''),
  );
}

/** Opens a finding's mark, in the words of its diagnostic. Only its first mark is a stop for the Tab key. */
function markOpener(findings: readonly MarkedFinding[]): Open {
  const opened = new Set<number>();
  return (index) => {
    const finding = findings[index];
    if (finding === undefined) return '<mark>';
    const stop = opened.has(index) ? '' : ' tabindex="0"';
    opened.add(index);
    const names = `wisemark-finding wisemark-${escapeHtml(finding.severity)}`;
    return `<mark class="${names}" data-rule="${escapeHtml(finding.rule)}" data-finding="${index}" title="${escapeHtml(finding.message)}"${stop}>`;
  };
}

async function drawFootnotes(input: BodyInput, references: References, open: Open): Promise<string> {
  const items: string[] = [];
  for (const note of references.footnotes) {
    const parts = note.definition.children.map((node) => ({ node, shift: 0 }));
    const inner = await drawUnit(input, references, open, note.block.source, parts, note.block.start);
    const start = note.block.start + (note.definition.position?.start.offset ?? 0);
    const end = note.block.start + (note.definition.position?.end.offset ?? note.block.source.length);
    const name = encodeURIComponent(note.definition.identifier.toLowerCase());
    items.push(wrap(`li id="user-content-fn-${escapeHtml(name)}"`, start, end, withWaysBack(inner, note, name)));
  }
  const label = '<h2 id="user-content-footnote-label">Notes</h2>';
  return `<section class="footnotes" aria-labelledby="user-content-footnote-label">${label}<ol>${items.join('\n')}</ol></section>`;
}

/** One arrow for each call, at the end of the note's last words. */
function withWaysBack(inner: string, note: Footnote, name: string): string {
  const arrows = Array.from({ length: note.calls }, (_, at) => {
    const again = at === 0 ? '' : `-${at + 1}`;
    return ` <a class="way-back" href="#user-content-fnref-${escapeHtml(name)}${again}" aria-label="Back to reference ${note.number}${again}">↩</a>`;
  }).join('');
  return inner.endsWith('</p>') ? `${inner.slice(0, -4)}${arrows}</p>` : inner + arrows;
}

/** An element whose place in the document stands outside of what is cached: it moves as text above it is typed. */
function wrap(tag: string, start: number, end: number, inner: string): string {
  return `<${tag} data-source-start="${start}" data-source-end="${end}">${inner}</${tag.split(' ')[0]}>`;
}
