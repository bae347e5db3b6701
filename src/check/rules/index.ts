import { crisisResourceMissing } from './crisis-resource-missing.ts';
import { descriptionMissing } from './description-missing.ts';
import { descriptionTooLong } from './description-too-long.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { frontMatterUnreadable } from './front-matter-unreadable.ts';
import { hardSentence } from './hard-sentence.ts';
import { headingSkip } from './heading-skip.ts';
import { imageAlt } from './image-alt.ts';
import { repeatedWord } from './repeated-word.ts';
import type { Rule } from './rule.ts';
import { runOn } from './run-on.ts';
import { titleMissing } from './title-missing.ts';
import { typedBullet } from './typed-bullet.ts';

/** The rules that are code: what phrases as data cannot say. */
export const codeRules: readonly Rule[] = [
  crisisResourceMissing,
  descriptionMissing,
  descriptionTooLong,
  duplicateTitle,
  frontMatterUnreadable,
  hardSentence,
  headingSkip,
  imageAlt,
  repeatedWord,
  runOn,
  titleMissing,
  typedBullet,
];
