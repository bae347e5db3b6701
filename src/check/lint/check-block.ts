import type { NotChecked } from '../../base/finding.ts';
import { analyzeProse } from '../../text/analyze/sentence.ts';
import { mentionsIn } from '../../text/context/mentions.ts';
import type { Surroundings } from '../../text/context/surroundings.ts';
import type { Block, Prose } from '../../text/parse/post.ts';
import { sourceSpan } from '../../text/parse/prose.ts';
import type { Hit, ProseView } from '../rules/rule.ts';
import type { RuleSet } from './rule-set.ts';

/** What the rules found in one block; spans count from the block's start. */
export interface BlockResult {
  readonly hits: readonly Hit[];
  readonly failures: readonly NotChecked[];
}

/** Runs all rules on a block, or answers from memory. */
export function checkBlock(block: Block, surroundings: Surroundings, ruleSet: RuleSet): BlockResult {
  let bySurroundings = ruleSet.results.get(block.content);
  if (bySurroundings === undefined) {
    bySurroundings = new Map();
    ruleSet.results.set(block.content, bySurroundings);
  }
  let result = bySurroundings.get(surroundings);
  if (result === undefined) {
    result = runRules(block, surroundings, ruleSet);
    bySurroundings.set(surroundings, result);
  }
  return result;
}

function runRules(block: Block, surroundings: Surroundings, ruleSet: RuleSet): BlockResult {
  const hits: Hit[] = [];
  const failures: NotChecked[] = [];
  const run = (name: string, check: () => readonly Hit[]): void => {
    const outcome = guarded(name, check);
    hits.push(...outcome.hits);
    failures.push(...outcome.failures);
  };
  for (const rule of ruleSet.blockRules) run(`rule ${rule.id}`, () => rule.check(block, ruleSet.config));
  for (const prose of block.prose) {
    const analyzed = analyzeProse(prose);
    const view: ProseView = {
      analyzed,
      mentions: mentionsIn(analyzed, surroundings),
      config: ruleSet.config,
      terms: ruleSet.terms,
    };
    for (const rule of ruleSet.proseRules)
      run(`rule ${rule.id}`, () => rule.check(view).map((hit) => toBlock(hit, prose)));
    run('phrase rules', () =>
      // What stands where the source shows nothing, an attribute for instance, has no place to be marked at.
      ruleSet.phrases
        .check(view)
        .map((hit) => toBlock(hit, prose))
        .filter((hit) => hit.end > hit.start),
    );
  }
  return { hits, failures };
}

/** A rule that throws costs itself only; the others go on and the writer is told. */
export function guarded(name: string, check: () => readonly Hit[]): BlockResult {
  try {
    return { hits: check(), failures: [] };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'unknown reason';
    return { hits: [], failures: [{ what: name, why: `it failed: ${reason}` }] };
  }
}

function toBlock(hit: Hit, prose: Prose): Hit {
  const place = (span: { start: number; end: number }): { start: number; end: number } =>
    sourceSpan(prose, span.start, span.end);
  return {
    ...hit,
    ...place(hit),
    fixes: hit.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...place(edit) })) })),
  };
}
