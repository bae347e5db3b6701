/** The categories that the set labels; findings of any other (structure, readability, style) are left aside. */
export const categories = [
  'stigma',
  'person-first',
  'suicide-safety',
  'self-harm-safety',
  'blame',
  'overclaim',
  'promotional',
  'absolutes',
  'trivialising',
  'terminology',
  'privacy',
];

/** Checks on what a whole post has or lacks: a sentence alone is no post, so they count in documents only. */
export const documentChecks = [
  'crisis-resource-missing',
  'claim-without-source',
  'disclaimer-missing',
  'acronym-undefined',
  'acronym-defined-late',
  'image-alt',
  'duplicate-title',
  'heading-skip',
  'spelling-mix',
];

const severities = ['hint', 'information', 'warning', 'error'];

/** Whether a severity is this level or above. */
export function atLeast(severity, level) {
  return severities.indexOf(severity) >= severities.indexOf(level);
}
