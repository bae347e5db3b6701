import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { builtIn } from '../../src/packs/built-in.ts';
import type { Term } from '../../src/packs/pack.ts';
import { buildTermIndex, rightFormsOf } from '../../src/packs/terms.ts';
import { corrected, findWrongForms } from '../../src/packs/wrong-forms.ts';

const dbt = builtIn().find((pack) => pack.name === 'dbt');
const terms = dbt?.terms ?? [];

/** Collects every fault, so that one run names them all. */
function faultsOf(check: (term: Term) => readonly string[]): readonly string[] {
  return terms.flatMap((term) => check(term).map((fault) => `${term.term}: ${fault}`));
}

/** The capitals and digits of each spelling, read as letters of an acronym. */
function lettersOf(term: Term): readonly string[] {
  return [term.term, ...rightFormsOf(term)].map((form) => (form.match(/\p{Lu}/gu) ?? []).join(''));
}

/** True where a word holds the letters in their order, the first of them at the start of a word or as a capital. */
function inOrder(letters: string, word: string): boolean {
  const first = letters[0] ?? '';
  let at = word.search(new RegExp(`(?:^|[ -])${first}|${first.toUpperCase()}`));
  for (const letter of letters) {
    if (at < 0) return false;
    at = word.toLowerCase().indexOf(letter, at);
    if (at >= 0) at++;
  }
  return at >= 0;
}

describe('packs: the DBT terms', () => {
  it('load whole, at least 231', () => {
    assert.deepEqual(dbt?.problems, []);
    assert.ok(terms.length >= 231, `${terms.length} terms`);
  });

  it('are unique, and no form belongs to two', () => {
    const owner = new Map<string, string>();
    const faults = faultsOf((term) =>
      rightFormsOf(term).flatMap((form) => {
        const key = form.replaceAll('-', ' ');
        const other = owner.get(key);
        owner.set(key, term.term);
        return other === undefined || other === term.term ? [] : [`"${form}" is also a form of ${other}`];
      }),
    );
    assert.deepEqual(faults, []);
  });

  it('have no wrong form that is right somewhere, nor two that are the same', () => {
    const right = new Set(terms.flatMap((term) => [...rightFormsOf(term), term.form]));
    const seen = new Set<string>();
    const faults = faultsOf((term) =>
      term.wrongForms.flatMap((wrong) => {
        const again = seen.has(wrong);
        seen.add(wrong);
        return [...(right.has(wrong) ? [`"${wrong}" is right elsewhere`] : []), ...(again ? [`"${wrong}" again`] : [])];
      }),
    );
    assert.deepEqual(faults, []);
  });

  it('have wrong forms that are found alone and corrected to a form that is right', () => {
    const index = buildTermIndex(terms);
    const faults = faultsOf((term) =>
      term.wrongForms.flatMap((wrong) => {
        const found = findWrongForms(index, `We met ${wrong} there.`);
        if (found.length !== 1 || found[0]?.text !== wrong) return [`"${wrong}" is not found`];
        const right = found[0].replacement;
        if (findWrongForms(index, `We met ${right} there.`).length > 0) return [`"${wrong}" -> "${right}", wrong too`];
        return rightFormsOf(term).some((form) => right.toLowerCase().startsWith(form.toLowerCase()))
          ? []
          : [`"${wrong}" -> "${right}", not a right form`];
      }),
    );
    assert.deepEqual(faults, []);
  });

  it('each have a definition in a sentence or two and a source with a web address', () => {
    const faults = faultsOf(({ definition, source }) => [
      ...(/^[\p{Lu}\d]/u.test(definition) && /[.]$/.test(definition) ? [] : ['definition is not a sentence']),
      ...(definition.split(/\s+/).length <= 35 ? [] : ['definition is long']),
      ...(/^(?:read|excerpt|overview|known)$/.test(source.basis) ? [] : [`basis ${source.basis}`]),
      ...(/^https?:\/\//.test(source.url) && source.title !== '' ? [] : ['source']),
    ]);
    assert.deepEqual(faults, []);
  });

  it('have expansions whose letters are those of the acronym, in order', () => {
    const faults = faultsOf((term) => {
      if (term.expansion.length === 0) return [];
      const letters = term.expansion.map(({ letter }) => letter.toUpperCase()).join('');
      const acronyms = lettersOf(term);
      const fits = acronyms.some((acronym) => acronym.endsWith(letters) || acronym.includes(letters));
      const words = term.expansion.filter(({ letter, word }) => !inOrder(letter.toLowerCase(), word));
      return [
        ...(fits ? [] : [`letters ${letters} are not in ${acronyms.join(', ')}`]),
        ...words.map(({ letter, word }) => `${letter} is not in "${word}"`),
      ];
    });
    assert.deepEqual(faults, []);
  });

  it('say nothing that the extension would flag', () => {
    const flagged =
      /\b(?:commit(?:s|ted|ting)? suicide|suffer(?:s|ing)? from|addicts?\b(?! mind)|abusers?|borderlines|always|never|cure[sd]?|manipulative|attention-seeking|non-?compliant|just|simply)\b/i;
    const faults = faultsOf(({ definition }) => {
      const match = flagged.exec(definition);
      return match === null ? [] : [`"${match[0]}" in "${definition}"`];
    });
    assert.deepEqual(faults, []);
  });

  it('are corrected to the nearest form, with the capitals of the writer', () => {
    const term = (name: string): Term => {
      const found = terms.find((each) => each.term === name);
      assert.ok(found, name);
      return found;
    };
    for (const [name, wrong, right] of [
      ['DBT', 'Dialectal Behavior Therapy', 'Dialectical Behavior Therapy'],
      ['DBT', 'dialectic behaviour therapy', 'dialectical behaviour therapy'],
      ['radical acceptance', 'Radical acceptence', 'Radical acceptance'],
      ['dialectical strategies', 'Dialectal Strategies', 'Dialectical Strategies'],
      ['DEAR MAN', 'DEARMAN', 'DEAR MAN'],
      ['Marsha M. Linehan', 'Marsha Lineham', 'Marsha Linehan'],
      ['self-soothe', 'self sooth', 'self-soothe'],
    ] as const) {
      assert.equal(corrected(wrong, term(name)), right);
    }
  });
});
