import { frontMatterUnreadable } from './front-matter-unreadable.ts';
import { hardSentence } from './hard-sentence.ts';
import { repeatedWord } from './repeated-word.ts';
import type { Rule } from './rule.ts';
import { runOn } from './run-on.ts';
import { typedBullet } from './typed-bullet.ts';

/** The rules that are code: what phrases as data cannot say. */
export const codeRules: readonly Rule[] = [frontMatterUnreadable, hardSentence, repeatedWord, runOn, typedBullet];
