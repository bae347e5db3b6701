import retextReadability from 'retext-readability';
import type { Audience } from '../../base/finding.ts';
import { type HardnessOptions, hardnessOf } from '../../text/analyze/hardness.ts';
import type { Sentence } from '../../text/analyze/sentence.ts';
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
  check({ analyzed, config }) {
    const options = audienceOptions[config.audience];
    return analyzed.sentences.flatMap((sentence): Hit[] => {
      if (analyzed.prose.kind !== 'paragraph' || hardnessOf(sentence, options) < options.threshold) return [];
      const [said] = askPlugin(pluginFor(options), sentence.node);
      return said === undefined ? [] : [hitOf(sentence)];
    });
  },
};

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
