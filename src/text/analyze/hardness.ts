import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { daleChallFormula, daleChallGradeLevel } from 'dale-chall-formula';
import { flesch } from 'flesch';
import { gunningFog } from 'gunning-fog';
import { smogFormula } from 'smog-formula';
import { spacheFormula } from 'spache-formula';
import type { Sentence } from './sentence.ts';

/** How hard a sentence may be: retext-readability's options. */
export interface HardnessOptions {
  /** Readers of this age should manage. */
  readonly age: number;
  /** Share of the seven formulas that must say it is harder, 0 to 1. */
  readonly threshold: number;
  /** Shorter sentences are not judged: one long word would decide. */
  readonly minWords: number;
}

/**
 * Which share of retext-readability's seven formulas find a sentence harder than the age. It counts as the plugin counts, but from
 * words that were looked up once, which takes a fiftieth of the time; the plugin itself has the last word on what this finds.
 */
export function hardnessOf(sentence: Sentence, options: HardnessOptions): number {
  const words = sentence.words.length;
  if (words < options.minWords) return 0;
  const easy = new Set<string>();
  const familiar = new Set<string>();
  let letters = 0;
  let syllables = 0;
  let long = 0;
  let longAndLowerCase = 0;
  for (const { text, form } of sentence.words) {
    letters += text.length;
    syllables += form.syllables;
    if (form.syllables >= 3) {
      long++;
      if (form.lowerCase) longAndLowerCase++;
    }
    if (form.easy) easy.add(form.lower);
    if (form.familiar) familiar.add(form.lower);
  }
  const counts = {
    sentence: 1,
    word: words,
    syllable: syllables,
    character: letters,
    letter: letters,
    polysillabicWord: long,
    complexPolysillabicWord: longAndLowerCase,
    difficultWord: words - easy.size,
    unfamiliarWord: words - familiar.size,
  };
  const ages = [
    fromGrade(automatedReadability(counts)),
    fromGrade(colemanLiau(counts)),
    fromGrade(daleChallGradeLevel(daleChallFormula(counts))[1]),
    20 - Math.floor(flesch(counts) / 10),
    fromGrade(gunningFog(counts)),
    Math.ceil(Math.sqrt(smogFormula(counts)) + 2.5),
    fromGrade(spacheFormula(counts)),
  ];
  return ages.filter((age) => age > options.age).length / ages.length;
}

/** Children start school at five. */
function fromGrade(grade: number): number {
  return Math.round(grade + 5);
}
