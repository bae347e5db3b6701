import assert from 'node:assert/strict';
import { PhraseMatcher } from '../../src/check/phrases/matcher.ts';
import { readPattern, type WordClasses } from '../../src/check/phrases/pattern.ts';
import { tokenize } from '../../src/text/analyze/token.ts';

/** What a phrase finds in a text, as the words it spans. */
function found(phrase: string, text: string, classes: WordClasses = {}): string[] {
  const pattern = readPattern(phrase, classes);
  assert.ok(pattern.ok, pattern.ok ? '' : pattern.problem);
  const matcher = new PhraseMatcher<true>();
  matcher.add(pattern.value, true);
  const tokens = tokenize(text, 0);
  return matcher
    .find(tokens)
    .map((match) => text.slice(tokens[match.start]?.start ?? 0, tokens[match.end - 1]?.end ?? 0));
}

describe('the language of phrases', () => {
  it('takes inflections, choices of several words and classes', () => {
    assert.deepEqual(found('{commit~ ...3 suicide}', 'He committed, they say, suicide.'), [
      'committed, they say, suicide',
    ]);
    assert.deepEqual(found('self-harm|overdose~', 'self harm, self-harm and overdoses'), [
      'self harm',
      'self-harm',
      'overdoses',
    ]);
    assert.deepEqual(found('@ill people', 'people, mood disorder people', { ill: ['mood disorder', 'sad'] }), [
      'mood disorder people',
    ]);
    assert.deepEqual(found('@client {failed}', 'patients failed, a mouse failed'), ['failed']);
  });

  it('takes numbers, a percent sign and the end of a noun phrase', () => {
    assert.deepEqual(found('{# pills}', 'forty pills, 40 pills, blue pills'), ['forty pills', '40 pills']);
    assert.deepEqual(found('{# [%|percent] safe}', 'it is 100% safe'), ['100% safe']);
    assert.deepEqual(found('{the sad} $', 'the sad mood, the sad who'), ['the sad']);
  });

  it('keeps capitals where the phrase has them', () => {
    assert.deepEqual(found('ACT therapy', 'act therapy and ACT therapy'), ['ACT therapy']);
  });

  it('crosses no stop, and a comma only in a gap', () => {
    assert.deepEqual(found('take life', 'take. life'), []);
    assert.deepEqual(found('take life', 'take, life'), []);
    assert.deepEqual(found('take ...2 life', 'take, her life'), ['take, her life']);
  });

  it('finds each place once although its windows overlap', () => {
    assert.deepEqual(found('a ...4 cut', 'a cut cut cut'), ['a cut']);
  });

  it('refuses what names no word, and says so', () => {
    for (const phrase of ['* *', '[a] ...2', '{} x', '@nothing x', 'a&b'])
      assert.equal(readPattern(phrase, {}).ok, false, phrase);
  });

  it('stays linear on a line made to be slow', () => {
    const phrase = '{people ...4 with ...4 are ...4 dangerous}';
    const time = (repeats: number): number => {
      const text = 'people with are with dangerous, people, '.repeat(repeats);
      const runs = [1, 2, 3].map(() => {
        const start = performance.now();
        found(phrase, text);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    time(1000);
    assert.ok(time(8000) < 30 * Math.max(2, time(1000)));
  });
});
