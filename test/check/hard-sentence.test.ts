import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Root } from 'nlcst';
import retextReadability from 'retext-readability';
import { VFile } from 'vfile';
import { hardSentence, isHard } from '../../src/check/rules/hard-sentence.ts';
import { createService } from '../../src/service/index.ts';
import type { HardnessOptions } from '../../src/text/analyze/hardness.ts';
import { analyzeText, type Sentence } from '../../src/text/analyze/sentence.ts';

const sixOptions: readonly HardnessOptions[] = [
  { age: 16, threshold: 4 / 7, minWords: 5 },
  { age: 14, threshold: 3 / 7, minWords: 3 },
  { age: 16, threshold: 5 / 7, minWords: 9 },
  { age: 18, threshold: 5 / 7, minWords: 9 },
  { age: 24, threshold: 4 / 7, minWords: 12 },
  { age: 12, threshold: 6 / 7, minWords: 5 },
];

/** What the plugin says by itself, with nobody choosing for it. */
function pluginAlone(sentence: Sentence, options: HardnessOptions): boolean {
  const file = new VFile();
  const tree: Root = { type: 'RootNode', children: [{ type: 'ParagraphNode', children: [sentence.node] }] };
  retextReadability(options)(tree, file);
  return file.messages.length > 0;
}

const easy = [
  'the',
  'a',
  'dog',
  'goes',
  'to',
  'school',
  'and',
  'she',
  'was',
  'very',
  'happy',
  'the',
  'it',
  'is',
  'now',
  'we',
  'write',
  'down',
];
const hard = [
  'dysregulation',
  'Dialectical',
  'Therapy',
  'operationalisation',
  'heterogeneous',
  'emotion',
  'self-harm',
  'isn’t',
  'U.S.',
  'Linehan',
  '3.5',
  'invalidating',
  'environment',
  'e.g.',
];

/** Sentences of every length and hardness; the words repeat, because the plugin counts repeated easy words in its own way. */
function randomSentences(count: number): string {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...easy) },
    { weight: 2, arbitrary: fc.constantFrom(...hard) },
  );
  const sentence = fc.array(word, { minLength: 2, maxLength: 40 }).map((words) => `Then ${words.join(' ')}.`);
  return fc.sample(sentence, { numRuns: count, seed: 7 }).join(' ');
}

describe('hard sentences', () => {
  it('are those that the plugin alone would name, with any options', function () {
    this.timeout(120_000);
    const folder = `${process.env['WISEMARK_SHARED'] ?? '../shared'}/corpus/posts`;
    const real = existsSync(folder)
      ? readdirSync(folder)
          .slice(0, 12)
          .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      : [];
    const sentences = [randomSentences(2000), ...real].flatMap((text) => analyzeText(text));
    assert.ok(sentences.length >= 2000, `${sentences.length} sentences`);
    for (const options of sixOptions) {
      let flagged = 0;
      for (const sentence of sentences) {
        const alone = pluginAlone(sentence, options);
        assert.equal(isHard(sentence, options), alone, sentence.text);
        if (alone) flagged++;
      }
      assert.ok(flagged > 0, JSON.stringify(options));
    }
  });

  it('do not count names, terms and acronyms against a sentence, and fairness only removes findings', () => {
    const text =
      'In Dialectical Behavior Therapy, Linehan asks clinicians to practise emotion regulation, interpersonal effectiveness, distress tolerance and radical acceptance with clients who have borderline personality disorder.';
    const found = (fair: boolean): number =>
      createService({ config: { audience: 'clients', rules: { [hardSentence.id]: { options: { fair } } } } })
        .open('a.md', text)
        .findings.filter(({ rule }) => rule === hardSentence.id).length;
    assert.equal(found(false), 1);
    assert.equal(found(true), 0);
  });
});
