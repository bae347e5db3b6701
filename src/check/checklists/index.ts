import type { Checklist, Finding } from '../../base/finding.ts';
import type { LineIndex } from '../../base/line-index.ts';
import type { Post } from '../../text/parse/post.ts';
import { safeMessaging } from './safe-messaging.ts';

/** The check lists that a post's subject calls for; none for most posts. */
export function checklistsOf(post: Post, findings: readonly Finding[], lines: LineIndex): readonly Checklist[] {
  const list = safeMessaging(post, findings, lines);
  return list === undefined ? [] : [list];
}
