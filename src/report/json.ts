import type { FileReport, Finding } from '../base/finding.ts';
import { sortReports, summarize } from './sorted.ts';

/** Who made the report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** The JSON report, schema 1: keys in the order of the documentation, so that reports can be compared as text. */
export function jsonReport(reports: readonly FileReport[], tool: Tool): string {
  const files = sortReports(reports);
  const report = {
    schema: 1,
    tool: { name: tool.name, version: tool.version },
    files: files.map((file) => ({
      path: file.path,
      metrics: file.metrics,
      findings: file.findings.map(findingEntry),
      checklists: file.checklists,
      notChecked: file.notChecked,
    })),
    summary: summarize(files),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function findingEntry(finding: Finding): Finding {
  const { rule, category, severity, message, why, line, column, endLine, endColumn, offset, endOffset, text } = finding;
  const { fixes, url, sources, fingerprint, state, reason } = finding;
  return {
    rule,
    category,
    severity,
    message,
    why,
    line,
    column,
    endLine,
    endColumn,
    offset,
    endOffset,
    text,
    fixes,
    url,
    sources,
    fingerprint,
    state,
    ...(reason !== undefined && { reason }),
  };
}
