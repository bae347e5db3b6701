import type { AnalyzedProse } from '../analyze/sentence.ts';
import { citedWordings } from './cited.ts';
import type { Mention } from './mention.ts';
import { quotations } from './quotation.ts';
import type { Surroundings } from './surroundings.ts';

/** Emphasis on a whole sentence is stress; on a few words it may cite them. */
const longestCitation = 60;

/** All stretches of a prose whose words are shown, not said. */
export function mentionsIn(analyzed: AnalyzedProse, surroundings: Surroundings): readonly Mention[] {
  const { prose, text } = analyzed;
  if (surroundings !== 'plain' || prose.inQuote) return [{ kind: 'surroundings', start: 0, end: text.length }];
  const found: Mention[] = quotations(text);
  for (const mark of prose.marks) {
    if (mark.kind === 'delete') found.push({ kind: 'deletion', start: mark.start, end: mark.end });
    if (mark.kind === 'emphasis' && mark.end - mark.start <= longestCitation)
      found.push({ kind: 'emphasis', start: mark.start, end: mark.end });
  }
  for (const sentence of analyzed.sentences) found.push(...citedWordings(sentence));
  return found;
}
