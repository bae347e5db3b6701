import type { Nodes, Paragraph } from 'mdast';
import { type BlockRule, type Hit, ownSource } from './rule.ts';

/** A glyph that stands for a bullet at the start of a line, with the white space around it. */
const bulletLine = /^([ \t\u00a0>]*)([•·▪◦‣●○∙])[ \t\u00a0]*/gmu;

export const typedBullet: BlockRule = {
  scope: 'block',
  id: 'typed-bullet',
  category: 'structure',
  severity: 'information',
  title: 'Bullet typed as a character',
  why: 'A typed bullet is only a character: the page shows one run-on paragraph, and a screen reader announces no list.',
  sources: [ownSource],
  bad: ['• Bring a diary card\n• Bring a pen'],
  good: ['- Bring a diary card\n- Bring a pen'],
  check: (block) => paragraphs(block.node).flatMap((node) => bulletsIn(block.source, node)),
};

/** Paragraphs outside of lists: in a list item a dot between words is only a dot. */
function paragraphs(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return node.type === 'blockquote' ? node.children.flatMap(paragraphs) : [];
}

function bulletsIn(source: string, node: Paragraph): Hit[] {
  const from = node.position?.start.offset ?? 0;
  const bullets = [...source.slice(from, node.position?.end.offset ?? from).matchAll(bulletLine)];
  const [first] = bullets;
  if (first === undefined) return [];
  const start = from + first.index + (first[1]?.length ?? 0);
  const some =
    bullets.length === 1 ? 'This bullet is a typed character' : `These ${bullets.length} bullets are typed characters`;
  return [
    {
      rule: typedBullet,
      start,
      end: start + 1,
      message: `${some}, not a list.`,
      // Not for a fix-all: a list changes how the page looks.
      fixes: [{ title: 'Make it a list', safe: false, edits: bullets.map((match) => toMarker(match, from)) }],
    },
  ];
}

/** The glyph and the space behind it become a marker; the mark of a quote before it stays. */
function toMarker(match: RegExpMatchArray, from: number): { start: number; end: number; text: string } {
  const quote = match[1]?.includes('>') ? match[1].length : 0;
  const start = from + (match.index ?? 0);
  return { start: start + quote, end: start + match[0].length, text: '- ' };
}
