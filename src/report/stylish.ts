import { type FileReport, type Finding, type Severity, severities } from '../base/finding.ts';
import { sortReports, summarize } from './sorted.ts';

/** How the report for a terminal looks. */
export interface StylishOptions {
  readonly color: boolean;
}

/** The report for people in a terminal: findings by file, then one line that sums up. */
export function stylishReport(reports: readonly FileReport[], options: StylishOptions): string {
  const paint = options.color ? painted : plain;
  const files = sortReports(reports);
  const parts = files.flatMap((file) => {
    const open = file.findings.filter((finding) => finding.state === 'new');
    return open.length === 0 ? [] : [`${paint('underline', oneLine(file.path))}\n${findingLines(open, paint)}\n`];
  });
  return `${[...parts, summaryLine(files, paint)].join('\n')}\n`;
}

type Paint = (style: Style, text: string) => string;
type Style = 'underline' | 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

const styles: Readonly<Record<Style, readonly [number, number]>> = {
  underline: [4, 24],
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
};

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

const painted: Paint = (style, text) => `\u001B[${styles[style][0]}m${text}\u001B[${styles[style][1]}m`;
const plain: Paint = (_style, text) => text;

/** Columns line up within a file. */
function findingLines(findings: readonly Finding[], paint: Paint): string {
  const rows = findings.map((finding) => ({
    place: `${finding.line}:${finding.column}`,
    severity: finding.severity,
    message: oneLine(finding.message),
    rule: finding.rule,
  }));
  const width = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(...texts.map((text) => text.length)));
  const places = width(
    rows.map((row) => row.place),
    20,
  );
  const names = width(
    rows.map((row) => row.severity),
    11,
  );
  const messages = width(
    rows.map((row) => row.message),
    90,
  );
  return rows
    .map(({ place, severity, message, rule }) =>
      [
        `  ${paint('dim', place.padStart(places))}`,
        paint(severityStyles[severity], severity.padEnd(names)),
        message.padEnd(messages),
        paint('dim', oneLine(rule)),
      ].join('  '),
    )
    .join('\n');
}

function summaryLine(files: readonly FileReport[], paint: Paint): string {
  if (files.length === 0) return 'Nothing was checked.';
  const summary = summarize(files);
  const total = severities.reduce((sum, severity) => sum + summary[severity], 0);
  const posts = count(files.length, 'post');
  const hidden = files.flatMap((file) => file.findings).filter((finding) => finding.state !== 'new').length;
  const quiet = hidden === 0 ? '' : ` ${count(hidden, 'finding')} set aside by a comment or baseline.`;
  if (total === 0) return `${paint('green', `No findings in ${posts}.`)}${quiet}`;
  const touched = files.filter((file) => file.findings.some((finding) => finding.state === 'new')).length;
  const where = touched === files.length ? posts : `${touched} of ${posts}`;
  const each = severities
    .filter((severity) => summary[severity] > 0)
    .map((severity) =>
      severity === 'information' ? `${summary[severity]} information` : count(summary[severity], severity),
    );
  return `${paint('bold', `${count(total, 'finding')} in ${where}: ${each.join(', ')}.`)}${fixWords(files)}${quiet}`;
}

function fixWords(files: readonly FileReport[]): string {
  const safe = files
    .flatMap((file) => file.findings)
    .filter((finding) => finding.state === 'new' && finding.fixes.some((fix) => fix.safe)).length;
  if (safe === 0) return '';
  return ` ${safe} can be mended by --fix.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** A post's words go to a terminal: no line break and no control character may reach it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}
