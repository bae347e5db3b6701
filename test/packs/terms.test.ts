import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { builtIn } from '../../src/packs/built-in.ts';
import type { Term } from '../../src/packs/pack.ts';
import { buildTermIndex, findTerms, searchTerms, termAt } from '../../src/packs/terms.ts';
import { findWrongForms } from '../../src/packs/wrong-forms.ts';

const index = buildTermIndex(builtIn().flatMap((pack) => pack.terms));

function found(text: string): readonly string[] {
  return findTerms(index, text).map(({ term, start, end }) => `${text.slice(start, end)} = ${term.term}`);
}
function wrong(text: string): readonly string[] {
  return findWrongForms(index, text).map((each) => `${each.text} -> ${each.replacement}`);
}
function team(term: string, more: Partial<Term> = {}): Term {
  const source = { org: 'o', title: 't', url: 'https://example.org', basis: 'read' };
  const rest = {
    form: term,
    kind: 'skill',
    module: 'm',
    definition: 'D.',
    expansion: [],
    variants: [],
    wrongForms: [],
  };
  return { term, ...rest, source, ...more };
}

describe('packs: terms in a text', () => {
  it('are found whole, the longest first, with their place', () => {
    assert.deepEqual(found('Use ABC PLEASE, then radical acceptance.'), [
      'ABC PLEASE = ABC PLEASE',
      'radical acceptance = radical acceptance',
    ]);
    assert.deepEqual(found('The dialectical behavior therapy skills group'), ['dialectical behavior therapy = DBT']);
    assert.deepEqual(found('Predbt DBTx xDBT'), []);
  });

  it('take acronyms in capitals only, other terms in any case', () => {
    assert.deepEqual(found('Please give a fast answer and stop; it accepts and helps us improve the act.'), []);
    assert.deepEqual(found('GIVE and FAST and DEAR MAN'), ['GIVE = GIVE', 'FAST = FAST', 'DEAR MAN = DEAR MAN']);
    assert.deepEqual(found('Dear man, OPPOSITE ACTION works. Opposite Action too.'), [
      'OPPOSITE ACTION = opposite action',
      'Opposite Action = opposite action',
    ]);
    assert.deepEqual(found('DBT-C is not C-DBT'), ['DBT-C = DBT-C', 'C-DBT = C-DBT']);
  });

  it('take hyphen, space, line break and both apostrophes', () => {
    for (const text of ['half-smile', 'half smile', 'half‑smile', 'half\nsmile']) {
      assert.deepEqual(found(text), [`${text} = half-smile`]);
    }
    assert.deepEqual(found('half\n\nsmile'), []);
    assert.deepEqual(found("beginner’s mind, beginner's mind").length, 2);
    assert.deepEqual(found('a “what” skills list'), ['what” skills = "what" skills']);
  });

  it('leave the possessive out and take a plural in', () => {
    assert.deepEqual(found("Marsha Linehan's work, DBT’s aims, two diary cards"), [
      'Marsha Linehan = Marsha M. Linehan',
      'DBT = DBT',
      'diary cards = diary card',
    ]);
  });

  it('take everyday words only where they stand out as a name', () => {
    assert.deepEqual(found('We observe and describe. Observe how they participate effectively.'), []);
    assert.deepEqual(found('First Observe, then *describe*; the participate skill.'), [
      'Observe = observe',
      'describe = describe',
      'participate = participate',
    ]);
  });

  it('are found at a place, its end included, far into a text too', () => {
    const text = `${'Some words to fill. '.repeat(200)}She used radical acceptance today.`;
    const start = text.indexOf('radical');
    for (const offset of [start, start + 9, start + 18]) {
      assert.deepEqual(
        { ...termAt(index, text, offset), term: undefined },
        { start, end: start + 18, term: undefined },
        String(offset),
      );
    }
    assert.equal(termAt(index, text, start - 2), undefined);
    assert.equal(termAt(index, '', 0), undefined);
    assert.equal(termAt(index, 'DBT', 99), undefined);
  });

  it('give the same at each place as in the whole', () => {
    const text = 'ABC PLEASE, wise mind and Wise Mind ACCEPTS: DBT skills training, not a skills training group.';
    for (const { term, start, end } of findTerms(index, text)) {
      for (let at = start; at <= end; at++) assert.equal(termAt(index, text, at)?.term.term, term.term);
    }
  });
});

describe('packs: wrong forms', () => {
  it('are found with what to write instead', () => {
    assert.deepEqual(
      wrong('Dialectal Behavior Therapy by Marsha Lineham, a dairy card, two dairy cards and DEARMAN.'),
      [
        'Dialectal Behavior Therapy -> Dialectical Behavior Therapy',
        'Marsha Lineham -> Marsha Linehan',
        'dairy card -> diary card',
        'dairy cards -> diary cards',
        'DEARMAN -> DEAR MAN',
      ],
    );
  });

  it('are told from right ones by case and hyphen', () => {
    assert.deepEqual(wrong('Dear Man, DEAR-MAN, DEAR MAN, dear man'), ['Dear Man -> DEAR MAN', 'DEAR-MAN -> DEAR MAN']);
    assert.deepEqual(wrong('one-mindfully; pros & cons; DBT-informed; wise mind'), []);
    assert.deepEqual(wrong('DBT informed therapy'), ['DBT informed therapy -> DBT-informed therapy']);
  });

  it('inside a longer right form stay', () => {
    const own = buildTermIndex([team('alpha', { wrongForms: ['beta'] }), team('beta gamma')]);
    assert.deepEqual(findWrongForms(own, 'beta gamma'), []);
    assert.equal(findWrongForms(own, 'beta delta').length, 1);
  });
});

describe('packs: term search', () => {
  it('puts names before definitions and stays in its limit', () => {
    assert.equal(searchTerms(index, 'dbt', 5)[0]?.term, 'DBT');
    assert.equal(searchTerms(index, 'radical', 3)[0]?.term, 'radical acceptance');
    assert.equal(searchTerms(index, 'tip', 3)[0]?.term, 'TIPP');
    assert.ok(searchTerms(index, 'crisis', 20).some((term) => term.term === 'ACCEPTS'));
    assert.equal(searchTerms(index, '', 4).length, 4);
    assert.deepEqual(searchTerms(index, 'zzzz', 4), []);
  });
});

describe('packs: speed', () => {
  it('grows with the text, not faster, whatever the text', () => {
    const hostile = 'Flexible Mind is Flexible Mind is Clients may not have caused all of their own problems, ';
    const time = (times: number): number => {
      const text = hostile.repeat(times);
      const start = performance.now();
      findTerms(index, text);
      findWrongForms(index, text);
      return performance.now() - start;
    };
    time(200);
    const small = Math.min(time(200), time(200), time(200));
    const large = Math.min(time(1600), time(1600));
    assert.ok(large < small * 20 + 20, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms for eight times the text`);
  });
});
