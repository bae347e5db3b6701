import { atLeast, categories, documentChecks } from './categories.mjs';

/** How much longer than the words a finding may be and still count as being about them. */
const slack = 25;

/** The findings of one text that count: new, information or above, of a labelled category, about the passage. */
function counting(findings) {
  return findings.filter(
    (finding) =>
      finding.state === 'new' &&
      atLeast(finding.severity, 'information') &&
      categories.includes(finding.category) &&
      !documentChecks.includes(finding.rule),
  );
}

/** Whether a finding is about the words: it overlaps them and does not span much more. */
function about(finding, { start, end }) {
  const length = finding.endOffset - finding.offset;
  return finding.offset < end && finding.endOffset > start && length <= end - start + slack;
}

/** What Wisemark says of one sentence: the findings that are right (flagged) or wrong (harmless). */
export function judge(sentence, findings) {
  const found = counting(findings);
  if (!sentence.flag) return { sentence, found, hit: false, alarm: found.length > 0 };
  const hits = found.filter((finding) => about(finding, sentence));
  const near = [sentence.category, ...(sentence.also ?? [])];
  return {
    sentence,
    found: hits,
    hit: hits.length > 0,
    exact: hits.some((finding) => finding.category === sentence.category),
    right: hits.some((finding) => near.includes(finding.category)),
    alarm: false,
  };
}

/** The figures of a list of judgements. */
export function count(judged) {
  const flagged = judged.filter(({ sentence }) => sentence.flag);
  const harmless = judged.filter(({ sentence }) => !sentence.flag);
  return {
    flagged: flagged.length,
    hits: flagged.filter(({ hit }) => hit).length,
    harmless: harmless.length,
    alarms: harmless.filter(({ alarm }) => alarm).length,
    right: flagged.filter(({ right }) => right).length,
    exact: flagged.filter(({ exact }) => exact).length,
  };
}

/** The figures of each category that has sentences. */
export function countByCategory(judged) {
  const of = (category) => judged.filter(({ sentence }) => sentence.category === category);
  return Object.fromEntries(
    categories.filter((category) => of(category).length > 0).map((category) => [category, count(of(category))]),
  );
}

/** For each rule that spoke: on how many sentences it was right, and on how many it was a false alarm. */
export function countByRule(judged) {
  const rules = {};
  for (const { sentence, found } of judged) {
    for (const rule of new Set(found.map((finding) => finding.rule))) {
      rules[rule] ??= { hits: 0, alarms: 0 };
      rules[rule][sentence.flag ? 'hits' : 'alarms'] += 1;
    }
  }
  return Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Each check of the documents with what it should do and did; hints count, since these rules are asked by name. */
export function judgeDocument({ file, checks }, findings) {
  return Object.entries(checks).map(([check, expected]) => {
    const spoke = findings.some((finding) => finding.state === 'new' && finding.rule === check);
    return { file, check, expected, spoke, right: spoke === expected };
  });
}
