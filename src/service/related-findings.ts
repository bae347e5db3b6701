import type { Finding } from '../base/finding.ts';
import { LineIndex } from '../base/line-index.ts';
import type { ChosenProblem } from '../blog/related/chosen-problems.ts';
import { fingerprints } from '../check/lint/fingerprint.ts';
import { ruleUrl } from '../check/lint/lint-post.ts';
import { type RuleSet, severityOf } from '../check/lint/rule-set.ts';
import { relatedTarget } from '../check/rules/related-target.ts';
import type { Post } from '../text/parse/post.ts';

/** Problems with chosen related posts in the form of every other finding; none where a team switched the rule off. */
export function relatedFindings(found: readonly ChosenProblem[], post: Post, ruleSet: RuleSet): readonly Finding[] {
  const rule = relatedTarget.id;
  if (ruleSet.config.rules[rule]?.severity === 'off' || post.meta.disabledRules.includes(rule)) return [];
  const lines = new LineIndex(post.text);
  const texts = found.map(({ start, end }) => post.text.slice(start, end));
  const prints = fingerprints(texts.map((text) => ({ rule, text })));
  return found.map(({ start, end, message, fix }, at) => {
    const [from, to] = [lines.position(start), lines.position(end)];
    return {
      rule,
      category: relatedTarget.category,
      severity: severityOf(ruleSet, relatedTarget),
      message,
      why: relatedTarget.why,
      line: from.line + 1,
      column: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
      offset: start,
      endOffset: end,
      text: texts[at] ?? '',
      fixes: fix
        ? [{ title: fix.title, safe: false, edits: [{ offset: fix.start, endOffset: fix.end, text: fix.text }] }]
        : [],
      url: ruleUrl(rule),
      sources: relatedTarget.sources,
      fingerprint: prints[at] ?? '',
      state: 'new',
    };
  });
}
