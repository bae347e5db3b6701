import retextReadability from 'retext-readability';
import type { Audience } from '../../base/finding.ts';
import type { Config } from '../../config/config.ts';
import type { TermIndex } from '../../packs/terms.ts';
import { type HardnessOptions, hardnessOf } from '../../text/analyze/hardness.ts';
import { analyzeText, type Sentence } from '../../text/analyze/sentence.ts';
import { maskNames } from './mask-names.ts';
import { askPlugin, type Transform } from './retext.ts';
import type { Hit, ProseRule } from './rule.ts';

/**
 * What each audience is asked to read. Chosen so that good published text for it has at most one hard sentence in ten;
 * docs/readability.md tells how.
 */
export const audienceOptions: Readonly<Record<Audience, HardnessOptions>> = {
  clinicians: { age: 24, threshold: 4 / 7, minWords: 12 },
  clients: { age: 16, threshold: 5 / 7, minWords: 9 },
  general: { age: 18, threshold: 5 / 7, minWords: 9 },
};

const plugins = new Map<string, Transform>();

function pluginFor(options: HardnessOptions): Transform {
  const key = JSON.stringify(options);
  let plugin = plugins.get(key);
  if (plugin === undefined) {
    plugin = retextReadability(options);
    plugins.set(key, plugin);
  }
  return plugin;
}

/** The squiggle covers the first words only: a whole underlined sentence hides what else is in it. */
const markedWords = 4;

export const hardSentence: ProseRule = {
  scope: 'prose',
  id: 'hard-sentence',
  category: 'readability',
  severity: 'hint',
  title: 'Hard sentence',
  why: 'A reader who must start a sentence again may stop reading. Most readability formulas find this one harder than your audience expects.',
  sources: [
    {
      org: 'unified collective',
      title: 'retext-readability: seven formulas, one vote each',
      url: 'https://github.com/retextjs/retext-readability',
      basis: 'read',
    },
  ],
  bad: [
    'The operationalisation of transdiagnostic mechanisms underlying psychopathological heterogeneity necessitates methodological sophistication exceeding conventional randomised experimentation paradigms.',
  ],
  good: ['Write down what happened before, during and after the urge.'],
  check({ analyzed, config, terms }) {
    if (analyzed.prose.kind !== 'paragraph') return [];
    const { fair, ...options } = optionsOf(config);
    return analyzed.sentences
      .filter((sentence) => isHard(sentence, options) && !(fair && isHardByNamesOnly(sentence, terms, options)))
      .map(hitOf);
  },
};

/** The audience's measure, or what a team set as the rule's options. */
function optionsOf(config: Config): HardnessOptions & { readonly fair: boolean } {
  const { age, threshold, minWords } = audienceOptions[config.audience];
  const chosen = config.rules[hardSentence.id]?.options ?? {};
  const number = (name: string, fallback: number): number => {
    const value = chosen[name];
    return typeof value === 'number' && value > 0 ? value : fallback;
  };
  return {
    age: number('age', age),
    threshold: number('threshold', threshold),
    minWords: number('minWords', minWords),
    fair: chosen['fair'] !== false,
  };
}

/** Cheap counts choose, and the plugin has the last word. */
export function isHard(sentence: Sentence, options: HardnessOptions): boolean {
  return hardnessOf(sentence, options) >= options.threshold && askPlugin(pluginFor(options), sentence.node).length > 0;
}

/** True where the plugin itself lets the sentence pass once names, glossary terms and acronyms are short words. */
function isHardByNamesOnly(sentence: Sentence, terms: TermIndex, options: HardnessOptions): boolean {
  const masked = maskNames(sentence, terms);
  return masked !== sentence.text && !analyzeText(masked).some((part) => isHard(part, options));
}

function hitOf(sentence: Sentence): Hit {
  const last = sentence.words[Math.min(markedWords, sentence.words.length) - 1];
  return {
    rule: hardSentence,
    start: sentence.words[0]?.start ?? sentence.start,
    end: last?.end ?? sentence.end,
    message: messageOf(sentence),
    fixes: [],
  };
}

/** Above this a sentence is long in any guide for plain language. */
const longSentence = 25;

function messageOf(sentence: Sentence): string {
  const count = sentence.words.length;
  const words = [...sentence.words]
    .filter((word) => word.form.syllables >= 4 && word.form.lowerCase)
    .sort((a, b) => b.form.syllables - a.form.syllables || a.start - b.start);
  const longest = [...new Set(words.map((word) => word.form.lower))].slice(0, 3);
  const named = longest.length === 0 ? '' : `long words (${longest.join(', ')})`;
  if (count > longSentence) {
    const also = named === '' ? '' : ` and has ${named}`;
    return `Hard to read: this sentence has ${count} words${also}. Try two sentences.`;
  }
  return named === ''
    ? 'Hard to read. Try shorter words or two sentences.'
    : `Hard to read: this sentence has ${named}. Try shorter ones.`;
}
