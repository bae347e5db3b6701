import { acronymDefinedLate } from './acronym-defined-late.ts';
import { acronymUndefined } from './acronym-undefined.ts';
import { claimWithoutSource } from './claim-without-source.ts';
import { clientIdentifier } from './client-identifier.ts';
import { crisisResourceMissing } from './crisis-resource-missing.ts';
import { descriptionMissing } from './description-missing.ts';
import { descriptionTooLong } from './description-too-long.ts';
import { disclaimerMissing } from './disclaimer-missing.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { excessEmphasis } from './excess-emphasis.ts';
import { frontMatterUnreadable } from './front-matter-unreadable.ts';
import { hardSentence } from './hard-sentence.ts';
import { headingSkip } from './heading-skip.ts';
import { imageAlt } from './image-alt.ts';
import { linkText } from './link-text.ts';
import { methodDetail } from './method-detail.ts';
import { repeatedWord } from './repeated-word.ts';
import type { Rule } from './rule.ts';
import { runOn } from './run-on.ts';
import { spellingMix } from './spelling-mix.ts';
import { titleMissing } from './title-missing.ts';
import { typedBullet } from './typed-bullet.ts';
import { wrongTerm } from './wrong-term.ts';

/** The rules that are code: what phrases as data cannot say. */
export const codeRules: readonly Rule[] = [
  acronymDefinedLate,
  acronymUndefined,
  claimWithoutSource,
  clientIdentifier,
  crisisResourceMissing,
  descriptionMissing,
  descriptionTooLong,
  disclaimerMissing,
  duplicateTitle,
  excessEmphasis,
  frontMatterUnreadable,
  hardSentence,
  headingSkip,
  imageAlt,
  linkText,
  methodDetail,
  repeatedWord,
  runOn,
  spellingMix,
  titleMissing,
  typedBullet,
  wrongTerm,
];
