import { type FileReport, type Finding, type Severity, severities } from '../base/finding.ts';

/** How many findings of each weight still stand; suppressed and baselined ones are not counted. */
export interface Summary {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** Reports in one order whatever order they were made in, so that two runs give the same text. */
export function sortReports(reports: readonly FileReport[]): readonly FileReport[] {
  return [...reports]
    .sort((a, b) => compareTexts(a.path, b.path))
    .map((report) => ({ ...report, findings: [...report.findings].sort(compareFindings) }));
}

/** Counts what the reader still has to look at. */
export function summarize(reports: readonly FileReport[]): Summary {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const report of reports) {
    for (const finding of report.findings) if (finding.state === 'new') counts[finding.severity]++;
  }
  return { files: reports.length, ...counts };
}

/** True where `severity` weighs as much as `level` or more. */
export function isAtLeast(severity: Severity, level: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(level);
}

/** Leaves only the findings at or above a level: what `--quiet` shows. */
export function onlyAtLeast(reports: readonly FileReport[], level: Severity): readonly FileReport[] {
  return reports.map((report) => ({
    ...report,
    findings: report.findings.filter((finding) => isAtLeast(finding.severity, level)),
  }));
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    a.offset - b.offset ||
    a.endOffset - b.endOffset ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.message, b.message)
  );
}

/** By code units: the language of the machine must not change the order. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
