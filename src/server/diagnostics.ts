import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileReport, Finding, Severity } from '../base/finding.ts';

/** Editors show so many per file and drop the rest in silence; we say it instead. */
export const diagnosticLimit = 1000;

/** What a diagnostic carries, so that a quick fix finds its way back. */
export interface DiagnosticData {
  readonly rule: string;
  readonly offset: number;
  readonly endOffset: number;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings that a writer is to see: not those a comment or a baseline took out. */
export function shownFindings(report: FileReport | undefined): readonly Finding[] {
  return report?.findings.filter((finding) => finding.state === 'new') ?? [];
}

/** A finding as the protocol says it. */
export function toDiagnostic(finding: Finding, document: TextDocument): Diagnostic {
  const data: DiagnosticData = { rule: finding.rule, offset: finding.offset, endOffset: finding.endOffset };
  return {
    range: { start: document.positionAt(finding.offset), end: document.positionAt(finding.endOffset) },
    severity: severities[finding.severity],
    source: 'wisemark',
    code: finding.rule,
    ...(isAddress(finding.url) ? { codeDescription: { href: finding.url } } : {}),
    message: finding.message,
    data,
  };
}

/** True for a whole address that an editor can open. */
export function isAddress(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url);
}
