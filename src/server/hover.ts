import type { Hover as LspHover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileReport, Finding } from '../base/finding.ts';
import type { Hover } from '../service/service.ts';
import { shownFindings } from './diagnostics.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';

/** A finding in words: what, why, and who says so. */
export function findingMarkdown(finding: Finding, withMessage: boolean): string {
  const parts = withMessage ? [`**${escapeMarkdown(finding.message)}**`] : [];
  if (finding.why) parts.push(escapeMarkdown(finding.why));
  const sources = finding.sources.map((source) => markdownLink(`${source.org}: ${source.title}`, source.url));
  if (sources.length > 0) parts.push(sources.map((source) => `- ${source}`).join('\n'));
  return parts.join('\n\n');
}

/** Findings and term at one place, joined; null where there is neither. */
export function hoverAt(
  offset: number,
  report: FileReport | undefined,
  term: Hover | undefined,
  document: TextDocument,
  diagnosticHover: boolean,
): LspHover | null {
  const findings = shownFindings(report).filter((finding) =>
    finding.offset === finding.endOffset
      ? offset === finding.offset
      : finding.offset <= offset && offset < finding.endOffset,
  );
  const withMessage = !diagnosticHover || findings.length > 1;
  const parts = findings.map((finding) => findingMarkdown(finding, withMessage)).filter((part) => part !== '');
  if (term) parts.push(term.markdown);
  const place = term ?? findings.map((finding) => ({ start: finding.offset, end: finding.endOffset }))[0];
  if (parts.length === 0 || !place) return null;
  return {
    contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') },
    range: { start: document.positionAt(place.start), end: document.positionAt(place.end) },
  };
}
