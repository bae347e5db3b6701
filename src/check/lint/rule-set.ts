import type { Severity } from '../../base/finding.ts';
import type { Config } from '../../config/config.ts';
import type { Pack } from '../../packs/pack.ts';
import { buildTermIndex, type TermIndex } from '../../packs/terms.ts';
import type { BlockContent } from '../../text/parse/post.ts';
import { compilePhraseRules, type PhraseCheck } from '../phrases/phrase-rules.ts';
import { codeRules } from '../rules/index.ts';
import { relatedTarget } from '../rules/related-target.ts';
import type { BlockRule, PostRule, ProseRule, RuleInfo } from '../rules/rule.ts';
import type { BlockResult } from './check-block.ts';
import { suppressionRules } from './suppressed.ts';

/**
 * The rules that hold for one configuration, compiled once, with what they found in each block so far. A block's findings
 * hang on its content and this object, so a changed configuration or pack starts afresh and nothing stale can be met.
 */
export interface RuleSet {
  readonly config: Config;
  readonly terms: TermIndex;
  readonly phrases: PhraseCheck;
  readonly proseRules: readonly ProseRule[];
  readonly blockRules: readonly BlockRule[];
  readonly postRules: readonly PostRule[];
  /** Every rule that exists, switched off or not. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly results: WeakMap<BlockContent, Map<string, BlockResult>>;
}

/** Chooses and compiles the rules for a configuration: those that are switched off are not run at all. */
export function makeRuleSet(packs: readonly Pack[], config: Config): RuleSet {
  const on = (rule: { readonly id: string }): boolean => config.rules[rule.id]?.severity !== 'off';
  const phraseRules = new Map(packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));
  const phrases = compilePhraseRules([...phraseRules.values()].filter(on));
  const off = compilePhraseRules([...phraseRules.values()].filter((rule) => !on(rule)));
  const infos = [...codeRules, ...suppressionRules, relatedTarget, ...phrases.rules, ...off.rules];
  return {
    config,
    terms: buildTermIndex(packs.flatMap((pack) => pack.terms)),
    phrases,
    proseRules: codeRules.filter((rule) => rule.scope === 'prose').filter(on),
    blockRules: codeRules.filter((rule) => rule.scope === 'block').filter(on),
    postRules: codeRules.filter((rule) => rule.scope === 'post').filter(on),
    rules: new Map(infos.map((info) => [info.id, info])),
    results: new WeakMap(),
  };
}

/** How heavy a rule's findings are: the team's choice, else as it ships. */
export function severityOf(ruleSet: RuleSet, rule: RuleInfo): Severity {
  const chosen = ruleSet.config.rules[rule.id]?.severity;
  return chosen === undefined || chosen === 'off' ? rule.severity : chosen;
}
