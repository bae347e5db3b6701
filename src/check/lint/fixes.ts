import type { Edit, Finding } from '../../base/finding.ts';

/** The edits of all safe fixes, in order, none touching another: what a fix-all does. A suppressed finding is left alone. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    if (finding.state !== 'new') continue;
    const fix = finding.fixes.find((each) => each.safe);
    if (fix === undefined || fix.edits.some((edit) => chosen.some((other) => touches(edit, other)))) continue;
    chosen.push(...fix.edits);
  }
  return chosen.sort((a, b) => a.offset - b.offset);
}

function touches(a: Edit, b: Edit): boolean {
  return a.offset <= b.endOffset && b.offset <= a.endOffset;
}

/** A text with edits made that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(at, edit.offset) + edit.text;
    at = edit.endOffset;
  }
  return result + text.slice(at);
}
