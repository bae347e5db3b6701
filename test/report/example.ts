import type { FileReport, Finding } from '../../src/base/finding.ts';

/** A finding with all that is not of interest to a test filled in. */
export function finding(part: Partial<Finding>): Finding {
  return {
    rule: 'run-on',
    category: 'style',
    severity: 'hint',
    message: 'A space is missing.',
    why: 'It reads as one word.',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    offset: 0,
    endOffset: 1,
    text: 'x',
    fixes: [],
    url: 'https://example.org/run-on',
    sources: [],
    fingerprint: 'f',
    state: 'new',
    ...part,
  };
}

/** A report of one file. */
export function fileReport(path: string, findings: readonly Finding[]): FileReport {
  return {
    path,
    metrics: {
      words: 9,
      sentences: 2,
      readingMinutes: 1,
      grade: 8,
      gradeFair: 9,
      readingEase: 60,
      audience: 'clinicians',
    },
    findings,
    checklists: [],
    notChecked: [],
  };
}
