import type { Category, Severity, Source } from '../../base/finding.ts';
import type { Config } from '../../config/config.ts';
import type { TermIndex } from '../../packs/terms.ts';
import type { AnalyzedProse } from '../../text/analyze/sentence.ts';
import type { Mention } from '../../text/context/mention.ts';
import type { Block, Post } from '../../text/parse/post.ts';

/** What is told of a rule, in hover, page and `explain`; the same for rules in code and rules that are data. */
export interface RuleInfo {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** A few words, as a heading. */
  readonly title: string;
  readonly why: string;
  readonly sources: readonly Source[];
  /** What it flags, and the nearest thing that is fine. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** Something that a rule found. Spans count in what the rule was given: the prose, the block or the document. */
export interface Hit {
  readonly rule: RuleInfo;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly HitFix[];
  /** True for something that is missing: it stands on the title, and is not about the title's words, so no finding there covers it. */
  readonly absent?: true;
}

export interface HitFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** A running text, with what is known of it. */
export interface ProseView {
  readonly analyzed: AnalyzedProse;
  readonly mentions: readonly Mention[];
  readonly config: Config;
  readonly terms: TermIndex;
}

/** A rule that looks at one running text at a time. It reads, never writes; a throw costs this rule alone. */
export interface ProseRule extends RuleInfo {
  readonly scope: 'prose';
  check(view: ProseView): readonly Hit[];
}

/** A rule that looks at one block's source or tree at a time. */
export interface BlockRule extends RuleInfo {
  readonly scope: 'block';
  check(block: Block, config: Config): readonly Hit[];
}

/** A rule that needs the whole post. Its spans count in the document. It runs at each key press, so it reads summaries, not text. */
export interface PostRule extends RuleInfo {
  readonly scope: 'post';
  check(post: Post, config: Config): readonly Hit[];
}

export type Rule = ProseRule | BlockRule | PostRule;

/** Wisemark's own word, for rules about form that need no authority. */
export const ownSource: Source = {
  org: 'Wisemark',
  title: 'Rules about form',
  url: 'wisemark:rules',
  basis: 'read',
};
