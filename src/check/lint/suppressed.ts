import type { Block } from '../../text/parse/post.ts';
import type { Hit, RuleInfo } from '../rules/rule.ts';
import { ownSource } from '../rules/rule.ts';
import { type Suppression, suppressionsIn } from './suppression.ts';

/** A hit at its place in the document, and whether a comment silences it. */
export interface PlacedHit {
  readonly hit: Hit;
  readonly reason?: string;
}

const unknownRule: RuleInfo = {
  id: 'suppression-unknown-rule',
  category: 'structure',
  severity: 'warning',
  title: 'Comment names a rule that does not exist',
  why: 'A comment that names no rule silences nothing, and the writer believes it does.',
  sources: [ownSource],
  bad: ['<!-- wisemark-disable-next-line run-onn -->\nText.'],
  good: [],
};

const unusedSuppression: RuleInfo = {
  id: 'suppression-unused',
  category: 'structure',
  severity: 'information',
  title: 'Comment that silences nothing',
  why: 'The finding it was written for is gone. Left in place it would hide the next one.',
  sources: [ownSource],
  bad: ['<!-- wisemark-disable-next-line run-on -->\nNothing to see here.'],
  good: [],
};

export const suppressionRules: readonly RuleInfo[] = [unknownRule, unusedSuppression];

interface Region {
  readonly suppression: Suppression;
  readonly start: number;
  end: number;
  used: boolean;
}

/**
 * Marks the hits that a comment silences, and adds hits for comments that name an unknown rule or silence nothing.
 * `disabled` are rules that front matter switches off.
 */
export function applySuppressions(
  hits: readonly Hit[],
  blocks: readonly Block[],
  text: string,
  rules: ReadonlyMap<string, RuleInfo>,
  disabled: readonly string[],
): PlacedHit[] {
  const regions = regionsOf(blocks, text);
  const placed = hits.flatMap((hit): PlacedHit[] => {
    if (disabled.includes(hit.rule.id) || disabled.includes('all')) return [];
    const region = regions.find((each) => covers(each, hit));
    if (region === undefined) return [{ hit }];
    for (const each of regions) if (covers(each, hit)) each.used = true;
    return [{ hit, reason: region.suppression.reason }];
  });
  return [...placed, ...regions.flatMap((region) => remarksOn(region, rules)).map((hit) => ({ hit }))];
}

function covers(region: Region, hit: Hit): boolean {
  const { rules } = region.suppression;
  return hit.start >= region.start && hit.start < region.end && (rules.length === 0 || rules.includes(hit.rule.id));
}

function regionsOf(blocks: readonly Block[], text: string): Region[] {
  const regions: Region[] = [];
  for (const block of blocks) {
    for (const own of suppressionsIn(block)) {
      const at = block.start + own.start;
      const suppression = { ...own, start: at, end: block.start + own.end };
      if (suppression.kind === 'enable') close(regions, suppression);
      else regions.push({ suppression, ...reachOf(suppression, text), used: false });
    }
  }
  return regions;
}

/** An `enable` ends the `disable` comments before it that name one of its rules, or all. */
function close(regions: readonly Region[], enable: Suppression): void {
  for (const region of regions) {
    const { kind, rules } = region.suppression;
    const same = enable.rules.length === 0 || rules.some((rule) => enable.rules.includes(rule));
    if (kind === 'disable' && region.end > enable.start && same) region.end = enable.start;
  }
}

function reachOf(suppression: Suppression, text: string): { start: number; end: number } {
  switch (suppression.kind) {
    case 'file':
      return { start: 0, end: text.length + 1 };
    case 'line': {
      const start = text.lastIndexOf('\n', suppression.start - 1) + 1;
      return { start, end: lineEnd(text, suppression.end) };
    }
    case 'next-line': {
      // Blank lines between a comment and its paragraph do not count.
      const rest = /^[^\n]*\n(?:[ \t>]*\r?\n)*/.exec(text.slice(suppression.end));
      const start = suppression.end + (rest?.[0].length ?? 0);
      return { start, end: lineEnd(text, start) };
    }
    default:
      return { start: suppression.end, end: text.length + 1 };
  }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length + 1 : end + 1;
}

function remarksOn(region: Region, rules: ReadonlyMap<string, RuleInfo>): Hit[] {
  const { suppression } = region;
  const { start, end } = suppression;
  const unknown = suppression.rules.filter((rule) => !rules.has(rule));
  if (unknown.length > 0)
    return [
      {
        rule: unknownRule,
        start,
        end,
        message: `There is no rule called “${unknown.join('”, “')}”. Run “wisemark explain” for the list.`,
        fixes: [],
      },
    ];
  if (region.used) return [];
  return [
    {
      rule: unusedSuppression,
      start,
      end,
      message: 'This comment silences nothing. It can go.',
      fixes: [{ title: 'Remove the comment', safe: false, edits: [{ start, end, text: '' }] }],
    },
  ];
}
