/** A share as a percentage with one decimal, or a dash where there is nothing to share. */
export function share(part, whole) {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Rows as text in columns: the first to the left, the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const cell = (value, column) =>
    column === 0 ? String(value).padEnd(widths[column]) : String(value).padStart(widths[column]);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
}

const ratio = (part, whole) => `${part}/${whole}`;

/** One row of the table of sentences. */
function row(name, figures) {
  const { flagged, hits, harmless, alarms, right, exact } = figures;
  const category = right === undefined ? ['', ''] : [share(right, hits), share(exact, hits)];
  return [
    name,
    ratio(hits, flagged),
    share(hits, flagged),
    ratio(alarms, harmless),
    share(alarms, harmless),
    ...category,
  ];
}

/** The table of one set: overall, by category, and the peers on the same sentences. */
export function sentenceTable({ all, byCategory, peers }) {
  return table([
    ['', 'found', 'recall', 'alarms', 'false', 'right category', 'exact'],
    row('Wisemark', all),
    ...Object.entries(byCategory).map(([name, figures]) => row(`  ${name}`, figures)),
    ...peers.filter(({ figures }) => figures !== undefined).map(({ name, figures }) => row(name, figures)),
  ]);
}

/** The table of rules. */
export function ruleTable(byRule) {
  return table([
    ['rule', 'hits', 'alarms'],
    ...Object.entries(byRule).map(([rule, { hits, alarms }]) => [rule, hits, alarms]),
  ]);
}

/** The table of documents, by check. */
export function documentTable(judged) {
  const checks = [...new Set(judged.map(({ check }) => check))].sort();
  const line = (name, some) => {
    const right = some.filter((each) => each.right).length;
    return [name, ratio(right, some.length), share(right, some.length)];
  };
  return table([
    ['', 'right', ''],
    line('checks of documents', judged),
    ...checks.map((check) =>
      line(
        `  ${check}`,
        judged.filter((each) => each.check === check),
      ),
    ),
  ]);
}

/** What was missed, wrongly flagged, put in another category, or wrong in a document. */
export function faults(judged, documents) {
  const lines = [];
  const rules = (found) => found.map(({ rule, text }) => `${rule} on “${text}”`).join(', ');
  for (const { sentence, hit, alarm, right, found } of judged) {
    if (sentence.flag && !hit) lines.push(`missed ${sentence.id}: ${sentence.text} [${sentence.words}]`);
    if (alarm) lines.push(`false alarm ${sentence.id}: ${sentence.text} [${rules(found)}]`);
    if (hit && !right) lines.push(`other category ${sentence.id}: ${sentence.text} [${rules(found)}]`);
  }
  for (const { file, check, expected, right } of documents) {
    if (!right) lines.push(`document ${file}: ${check} should ${expected ? 'speak' : 'stay silent'}`);
  }
  return lines.join('\n');
}
