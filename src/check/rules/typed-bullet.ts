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
  check(block) {
    if (block.node.type !== 'paragraph') return [];
    const bullets = [...block.source.matchAll(bulletLine)];
    const [first] = bullets;
    if (first === undefined) return [];
    const at = first.index + (first[1]?.length ?? 0);
    const hit: Hit = {
      rule: typedBullet,
      start: at,
      end: at + 1,
      message:
        bullets.length === 1
          ? 'This bullet is a typed character, not a list.'
          : `These ${bullets.length} bullets are typed characters, not a list.`,
      // Not for a fix-all: a list changes how the page looks.
      fixes: [{ title: 'Make it a list', safe: false, edits: bullets.map(toMarker) }],
    };
    return [hit];
  },
};

function toMarker(match: RegExpMatchArray): { start: number; end: number; text: string } {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, text: '- ' };
}
