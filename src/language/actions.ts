import type { Edit, Finding } from '../base/finding.ts';
import type { Span } from '../base/span.ts';
import { safeEdits } from '../check/lint/fixes.ts';
import type { Post } from '../text/parse/post.ts';
import { blockAt } from './hover.ts';

/** A quick fix at a place: the finding it answers and what it does. `kind` follows the Language Server Protocol. */
export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll.wisemark';
  /** Rule and span of the finding it belongs to; absent on fix-all. */
  readonly finding?: { readonly rule: string; readonly offset: number; readonly endOffset: number };
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
}

/** What a writer can do about the findings that touch a span: each fix, an "ignore here", and all safe fixes at once. */
export function actionsAt(post: Post, findings: readonly Finding[], span: Span): Action[] {
  const here = findings.filter(
    (each) => each.state === 'new' && each.offset <= span.end && span.start <= each.endOffset,
  );
  const actions = here.flatMap((finding) => [...fixActions(finding), ...ignoreAction(post, finding)]);
  const all = safeEdits(findings);
  if (all.length > 0 && here.length > 0)
    actions.push({
      title: 'Fix all that is safe to fix',
      kind: 'source.fixAll.wisemark',
      edits: all,
      preferred: false,
    });
  return actions;
}

function fixActions(finding: Finding): Action[] {
  const { rule, offset, endOffset } = finding;
  return finding.fixes.map((fix, index) => ({
    title: fix.title,
    kind: 'quickfix',
    finding: { rule, offset, endOffset },
    edits: fix.edits,
    // A single safe fix may be taken by one key; a choice about wording is never made for the writer.
    preferred: fix.safe && index === 0,
  }));
}

/** A comment that silences the rule here. Front matter has no room for one. */
function ignoreAction(post: Post, finding: Finding): Action[] {
  const block = blockAt(post, finding.offset);
  if (block === undefined || finding.offset < post.frontMatter.span.end) return [];
  const { rule, offset, endOffset } = finding;
  const first = block.start === lineStart(post.text, block.start) && lineStart(post.text, offset) === block.start;
  // Above the first line of a block a comment is a block of its own; inside one it must not break the paragraph or table.
  const edit: Edit =
    first && block.node.type !== 'table'
      ? {
          offset: block.start,
          endOffset: block.start,
          text: `<!-- wisemark-disable-next-line ${rule} -- why -->\n${block.node.type === 'list' ? '\n' : ''}`,
        }
      : { offset: endOffset, endOffset, text: ` <!-- wisemark-disable-line ${rule} -- why -->` };
  return [
    {
      title: `Ignore “${rule}” here`,
      kind: 'quickfix',
      finding: { rule, offset, endOffset },
      edits: [edit],
      preferred: false,
    },
  ];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
