import assert from 'node:assert/strict';
import { tokenize } from '../../../src/text/analyze/token.ts';
import { endsNounPhrase } from '../../../src/text/context/head-noun.ts';
import { standsInName } from '../../../src/text/context/names.ts';
import { isNegated } from '../../../src/text/context/negation.ts';
import { isNumber } from '../../../src/text/context/number.ts';
import { speaksOfOneself } from '../../../src/text/context/speaker.ts';

/** Tokens of a text, and where the words between bars stand in it. */
function marked(text: string) {
  const [before = '', inside = ''] = text.split('|');
  const start = tokenize(before, 0).length;
  return { tokens: tokenize(text.replaceAll('|', ''), 0), start, end: start + tokenize(inside, 0).length };
}

describe('what a sentence is, part by part', () => {
  it('knows where a noun phrase ends', () => {
    const ends = (text: string): boolean => {
      const { tokens, end } = marked(text);
      return endsNounPhrase(tokens, end);
    };
    for (const text of [
      '|the depressed|',
      '|the depressed| often rest',
      '|the depressed|, he said',
      '|the depressed| who',
    ])
      assert.ok(ends(text), text);
    for (const text of ['|the depressed| mood', '|a borderline| result', '|a borderline|-like state'])
      assert.ok(!ends(text), text);
  });

  it('reads negation within its clause, before and after', () => {
    const negated = (text: string): boolean => {
      const { tokens, start, end } = marked(text);
      return isNegated(tokens, start, end);
    };
    for (const text of [
      'there is no |cure|',
      'a |cure| is not on offer',
      'if it |cures| you',
      "couldn't just |snap out|",
      'there is no question of a |cure|',
      'nobody has shown that it |cures|',
    ])
      assert.ok(negated(text), text);
    for (const text of [
      'not only a |cure|',
      'no fees, but a |cure|',
      'we believe that it |cures|',
      'if you come, we |cure| you',
      'no doubt a |cure|',
      'there is no question that it |cures|',
      'nobody denies that it |cures|',
      'it is no surprise that he |chose to die|',
    ])
      assert.ok(!negated(text), text);
  });

  it('tells who speaks of themself', () => {
    const oneself = (text: string): boolean => {
      const { tokens, start, end } = marked(text);
      return speaksOfOneself(tokens, start, end);
    };
    for (const text of [
      'I am |an addict|',
      "I'm a recovering |alcoholic|",
      'as |an addict|, I know',
      'I was called |crazy|',
    ])
      assert.ok(oneself(text), text);
    for (const text of [
      'my brother is |an addict|',
      'my client, |a borderline|',
      'I treated |an addict|',
      'as |an addict|, he knew',
    ])
      assert.ok(!oneself(text), text);
  });

  it('sees a name in mid-sentence, not in a sentence that begins with the word', () => {
    const name = (text: string): boolean => {
      const { tokens, start, end } = marked(text);
      return standsInName(tokens, start, end);
    };
    assert.ok(name('funds came from the National Institute on Drug |Abuse| this year'));
    assert.ok(name('her memoir, The Buddha and the |Borderline|, sold well'));
    assert.ok(!name('|Addicts| were sent home by the nurse'));
    assert.ok(!name('we saw that |OCD| Symptoms grew over the weeks'));
  });

  it('counts figures and number words as numbers, "one" not', () => {
    assert.deepEqual(
      ['40', 'forty', 'one', 'for'].map((word) => isNumber(word)),
      [true, true, false, false],
    );
  });
});
