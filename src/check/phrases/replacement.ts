import type { PhraseRule } from '../../packs/pack.ts';
import type { HitFix } from '../rules/rule.ts';

/**
 * The changes that a phrase rule offers for a wording. Wording is the writer's choice, so none is ever `safe`; where the rule names no
 * replacement for this very form, none is offered, since it would not fit the sentence.
 */
export function replacementFixes(rule: PhraseRule, found: string, span: { start: number; end: number }): HitFix[] {
  const key = found.toLowerCase().replaceAll('’', "'").replace(/[‐‑]/g, '-').replace(/\s+/g, ' ');
  const replacement = Object.hasOwn(rule.replace, key) ? rule.replace[key] : undefined;
  if (replacement === undefined) return [];
  return replacement.split('|').map((choice) => {
    const text = withCase(choice, found);
    return { title: `Write “${text}”`, safe: false, edits: [{ ...span, text }] };
  });
}

/** A capital at the start of a sentence stays; all capitals too. */
function withCase(replacement: string, found: string): string {
  if (found.length > 3 && found === found.toUpperCase() && found !== found.toLowerCase())
    return replacement.toUpperCase();
  return /^\p{Lu}/u.test(found) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
