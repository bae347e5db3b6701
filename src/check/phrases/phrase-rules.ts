import type { PhraseRule } from '../../packs/pack.ts';
import { findTerms } from '../../packs/terms.ts';
import type { Sentence } from '../../text/analyze/sentence.ts';
import type { Mention } from '../../text/context/mention.ts';
import { standsInName } from '../../text/context/names.ts';
import { isNegated, isNegation } from '../../text/context/negation.ts';
import { asksWhether } from '../../text/context/question.ts';
import { speaksOfOneself } from '../../text/context/speaker.ts';
import type { Hit, ProseView, RuleInfo } from '../rules/rule.ts';
import { type Match, PhraseMatcher } from './matcher.ts';
import { readPattern } from './pattern.ts';
import { replacementFixes } from './replacement.ts';

/** A phrase rule, ready to match. */
interface Compiled {
  readonly info: RuleInfo;
  readonly rule: PhraseRule;
  /** Compiled when a phrase of the rule is first met: most rules never are. */
  readonly unless: () => PhraseMatcher<true>;
  readonly near: () => PhraseMatcher<true>;
}

/** Phrase rules as one check over a running text. */
export interface PhraseCheck {
  readonly rules: readonly RuleInfo[];
  check(view: ProseView): readonly Hit[];
  /** Phrases that could not be read, a line each; their rules go on with the others. */
  problems(): readonly string[];
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Files all phrases of all rules into one matcher. */
export function compilePhraseRules(rules: readonly PhraseRule[]): PhraseCheck {
  const matcher = new PhraseMatcher<Compiled>();
  const problems: string[] = [];
  const fill = <Owner>(
    target: PhraseMatcher<Owner>,
    phrases: readonly string[],
    owner: Owner,
    rule: PhraseRule,
  ): void => {
    for (const phrase of phrases) {
      const read = readPattern(phrase, rule.words);
      if (read.ok) target.add(read.value, owner);
      else problems.push(`Rule ${rule.id}: ${read.problem}`);
    }
  };
  const compiled = rules.map((rule): Compiled => {
    const lazily = (phrases: readonly string[]): (() => PhraseMatcher<true>) =>
      once(() => {
        const made = new PhraseMatcher<true>();
        fill(made, phrases, true, rule);
        return made;
      });
    return { info: infoOf(rule), rule, unless: lazily(rule.unless), near: lazily(rule.near) };
  });
  for (const owner of compiled) fill(matcher, owner.rule.phrases, owner, owner.rule);
  return {
    rules: compiled.map(({ info }) => info),
    problems: () => {
      for (const { unless, near } of compiled) {
        unless();
        near();
      }
      return problems;
    },
    check: (view) => view.analyzed.sentences.flatMap((sentence) => checkSentence(matcher, sentence, view)),
  };
}

function infoOf(rule: PhraseRule): RuleInfo {
  const { id, category, severity, why, sources, bad, good } = rule;
  const title = `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
  return { id, category, severity, title, why, sources, bad, good };
}

function checkSentence(matcher: PhraseMatcher<Compiled>, sentence: Sentence, view: ProseView): Hit[] {
  const matches = matcher.find(sentence.tokens);
  if (matches.length === 0) return [];
  const context = sentenceContext(sentence, view);
  return longestPerRule(matches)
    .filter((match) => isMeant(match, context))
    .map((match) => toHit(match, sentence, view));
}

/** Of overlapping matches of one rule the longest speaks, the first where they are equal. */
function longestPerRule(matches: readonly Match<Compiled>[]): Match<Compiled>[] {
  const kept = new Map<Compiled, Match<Compiled>[]>();
  for (const match of [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const same = kept.get(match.owner);
    if (same === undefined) kept.set(match.owner, [match]);
    else if (!same.some((other) => match.start < other.end && other.start < match.end)) same.push(match);
  }
  return [...kept.values()].flat().sort((a, b) => a.start - b.start);
}

/** What is asked of a sentence for each match, worked out at most once, so that a long sentence full of matches stays cheap. */
interface SentenceContext {
  readonly sentence: Sentence;
  readonly view: ProseView;
  readonly terms: () => ReturnType<typeof findTerms>;
  readonly exceptions: (rule: Compiled) => readonly Match<true>[];
  readonly isNear: (rule: Compiled) => boolean;
}

function sentenceContext(sentence: Sentence, view: ProseView): SentenceContext {
  const tokens = sentence.tokens;
  let terms: ReturnType<typeof findTerms> | undefined;
  const exceptions = new Map<Compiled, readonly Match<true>[]>();
  const near = new Map<Compiled, boolean>();
  return {
    sentence,
    view,
    terms: () => {
      terms ??= findTerms(view.terms, sentence.text);
      return terms;
    },
    exceptions: (rule) => remembered(exceptions, rule, () => rule.unless().find(tokens)),
    isNear: (rule) => remembered(near, rule, () => rule.rule.near.length === 0 || rule.near().find(tokens).length > 0),
  };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, work: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = work();
    known.set(key, value);
  }
  return value;
}

/** True where a mention holds the words, or where a quotation or deletion holds a part of them: then they do not stand together as said. */
function isShown(mention: Mention, span: { start: number; end: number }): boolean {
  if (mention.start <= span.start && span.end <= mention.end) return true;
  const apart = mention.kind === 'quotation' || mention.kind === 'deletion';
  return apart && mention.start < span.end && span.start < mention.end;
}

/** Context before phrases: is the wording the writer's own, and does it mean here what the rule is about? */
function isMeant(match: Match<Compiled>, context: SentenceContext): boolean {
  const { sentence, view } = context;
  const { rule } = match.owner;
  const span = spanOf(match, sentence);
  if (view.mentions.some((mention) => isShown(mention, span))) return false;
  if (!context.isNear(match.owner)) return false;
  if (context.exceptions(match.owner).some((other) => other.from < match.to && match.from < other.to)) return false;
  if (rule.negatable && isDenied(match, sentence)) return false;
  if (selfNamed.has(rule.category) && speaksOfOneself(sentence.tokens, match.start, match.end)) return false;
  if (rule.category !== 'suicide-safety' && standsInName(sentence.tokens, match.start, match.end)) return false;
  return !isInTerm(span, context);
}

/** "No cure", "a cure is not on offer", "suicide is not selfish", "can it be cured?": who says so claims nothing. */
function isDenied(match: Match<Compiled>, sentence: Sentence): boolean {
  const tokens = sentence.tokens;
  if (isNegated(tokens, match.start, match.end) || asksWhether(sentence)) return true;
  const own = (word: string): boolean =>
    match.pattern.steps.some((step) => step.kind === 'word' && step.words.has(word));
  return tokens.slice(match.start, match.end).some(({ lower }) => isNegation(lower) && !own(lower));
}

/** Categories about names for people: what somebody calls themself is theirs to choose. */
const selfNamed = new Set(['person-first', 'stigma']);

/** A wording inside the longer name of a skill, therapy or organisation is that name's. */
function isInTerm(span: { start: number; end: number }, { sentence, terms }: SentenceContext): boolean {
  return terms().some((found) => {
    const start = found.start + sentence.start;
    const end = found.end + sentence.start;
    return start <= span.start && span.end <= end && end - start > span.end - span.start;
  });
}

function spanOf(match: Match<Compiled>, sentence: Sentence): { start: number; end: number } {
  const start = sentence.tokens[match.start]?.start ?? sentence.start;
  return { start, end: sentence.tokens[match.end - 1]?.end ?? start };
}

function toHit(match: Match<Compiled>, sentence: Sentence, view: ProseView): Hit {
  const { info, rule } = match.owner;
  const span = spanOf(match, sentence);
  const found = view.analyzed.text.slice(span.start, span.end);
  return {
    rule: info,
    ...span,
    message: rule.message.replaceAll('{found}', found),
    fixes: replacementFixes(rule, found, span),
  };
}
