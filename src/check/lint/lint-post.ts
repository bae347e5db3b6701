import type { Finding, NotChecked } from '../../base/finding.ts';
import type { LineIndex } from '../../base/line-index.ts';
import { surroundingsOf } from '../../text/context/surroundings.ts';
import type { Post } from '../../text/parse/post.ts';
import type { Hit } from '../rules/rule.ts';
import { checkBlock, guarded } from './check-block.ts';
import { fingerprints } from './fingerprint.ts';
import { type RuleSet, severityOf } from './rule-set.ts';
import { applySuppressions, type PlacedHit } from './suppressed.ts';

/** What the rules say of a post. */
export interface LintResult {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** Runs the rules on a post: per block from memory where nothing changed, then in a row suppressed, duplicates, severity, sort. */
export function lintPost(post: Post, ruleSet: RuleSet, lines: LineIndex): LintResult {
  const hits: Hit[] = [];
  const failures = new Map<string, NotChecked>();
  const note = (found: readonly NotChecked[]): void => {
    for (const failure of found) failures.set(failure.what, failure);
  };
  const surroundings = surroundingsOf(post.blocks);
  for (const [index, block] of post.blocks.entries()) {
    const result = checkBlock(block, surroundings[index] ?? 'plain', ruleSet);
    note(result.failures);
    for (const hit of result.hits) hits.push(shifted(hit, block.start));
  }
  for (const rule of ruleSet.postRules) {
    const result = guarded(`rule ${rule.id}`, () => rule.check(post, ruleSet.config));
    note(result.failures);
    hits.push(...result.hits);
  }
  const placed = applySuppressions(hits, post.blocks, post.text, ruleSet.rules, post.meta.disabledRules);
  const inside = placed.filter(({ hit }) => hit.start >= 0 && hit.start <= hit.end && hit.end <= post.text.length);
  return {
    findings: toFindings(withoutDuplicates(sorted(inside)), post.text, ruleSet, lines),
    notChecked: [...failures.values()],
  };
}

function shifted(hit: Hit, by: number): Hit {
  return {
    ...hit,
    start: hit.start + by,
    end: hit.end + by,
    fixes: hit.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ start: edit.start + by, end: edit.end + by, text: edit.text })),
    })),
  };
}

function sorted(placed: readonly PlacedHit[]): PlacedHit[] {
  return [...placed].sort(
    ({ hit: a }, { hit: b }) =>
      a.start - b.start || b.end - a.end || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0),
  );
}

/** Suicide and self-harm are one matter: a detail of a method is told of once. */
function isSameMatter(a: Hit, b: Hit): boolean {
  const matter = (hit: Hit): string =>
    hit.rule.category === 'self-harm-safety' ? 'suicide-safety' : hit.rule.category;
  return matter(a) === matter(b);
}

/** Of several findings of one category on the same words the longest speaks; the list is sorted by start, longest first. */
function withoutDuplicates(placed: readonly PlacedHit[]): PlacedHit[] {
  const kept: PlacedHit[] = [];
  for (const next of placed) {
    const same = next.hit.absent
      ? undefined
      : kept.findLast((other) => isSameMatter(other.hit, next.hit) && !other.hit.absent);
    const covered =
      same !== undefined &&
      next.hit.start >= same.hit.start &&
      next.hit.end <= same.hit.end &&
      next.hit.end > next.hit.start;
    if (!covered) kept.push(next);
  }
  return kept;
}

function toFindings(placed: readonly PlacedHit[], text: string, ruleSet: RuleSet, lines: LineIndex): Finding[] {
  const prints = fingerprints(placed.map(({ hit }) => ({ rule: hit.rule.id, text: text.slice(hit.start, hit.end) })));
  return placed.map(({ hit, reason }, index) => {
    const start = lines.position(hit.start);
    const end = lines.position(hit.end);
    return {
      rule: hit.rule.id,
      category: hit.rule.category,
      severity: severityOf(ruleSet, hit.rule),
      message: hit.message,
      why: hit.rule.why,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      offset: hit.start,
      endOffset: hit.end,
      text: text.slice(hit.start, hit.end),
      fixes: hit.fixes.map((fix) => ({
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map((edit) => ({ offset: edit.start, endOffset: edit.end, text: edit.text })),
      })),
      url: ruleUrl(hit.rule.id),
      sources: hit.rule.sources,
      fingerprint: prints[index] ?? '',
      state: reason === undefined ? 'new' : 'suppressed',
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

/** The address of a rule's page: a scheme of our own, which the editor opens and `wisemark explain` answers. */
export function ruleUrl(id: string): string {
  return `wisemark:rules/${id}`;
}
