import assert from 'node:assert/strict';
import { applyEdits } from '../../src/check/lint/fixes.ts';
import { compilePhraseRules } from '../../src/check/phrases/phrase-rules.ts';
import { builtIn } from '../../src/packs/built-in.ts';
import { createService } from '../../src/service/index.ts';

const packs = builtIn();
const rules = packs.flatMap((pack) => pack.rules);
const ids = new Set(rules.map((rule) => rule.id));
const service = createService();

/** Their words are a detail of method too: the rule on the whole post, which reads around them, may speak for them. */
const methodRules = new Set(['method-with-suicide', 'selfharm-tools']);

/** What phrase rules say of a text, without the findings about a whole post. */
function findingsIn(text: string) {
  const entry = service.open('post.md', text);
  assert.deepEqual(entry.notChecked, []);
  return entry.findings.filter((finding) => ids.has(finding.rule));
}

describe('phrase rules of the built-in packs', () => {
  it('can all be read, each with an own id and a source', () => {
    assert.deepEqual(
      packs.flatMap((pack) => pack.problems),
      [],
    );
    assert.deepEqual(compilePhraseRules(rules).problems(), []);
    assert.equal(ids.size, rules.length);
    assert.ok(rules.length > 200);
    for (const rule of rules)
      assert.ok(rule.sources.length > 0 && rule.bad.length > 0 && rule.good.length > 0, rule.id);
  });

  it('never warn on the word of a source that nobody read', () => {
    const unread = rules.filter(
      (rule) =>
        rule.severity === 'warning' && rule.sources.every((source) => /^(?:known|overview)$/.test(source.basis)),
    );
    // The wrong names of the therapy are the treatment's own matter.
    assert.deepEqual(
      unread.map((rule) => rule.id).filter((id) => id !== 'dialectal' && id !== 'client-artefact'),
      [],
    );
  });

  for (const rule of rules) {
    it(`${rule.id}: finds its bad examples, and no rule its good ones`, () => {
      for (const bad of rule.bad)
        assert.ok(
          findingsIn(bad).some(
            ({ rule: id }) => id === rule.id || (id === 'method-detail' && methodRules.has(rule.id)),
          ),
          bad,
        );
      for (const good of rule.good)
        assert.deepEqual(
          findingsIn(good).map((finding) => [finding.rule, finding.text]),
          [],
        );
    });
  }

  it('offer no fix that the same rule flags again', () => {
    for (const rule of rules)
      for (const bad of rule.bad)
        for (const finding of findingsIn(bad))
          for (const fix of finding.fixes) {
            assert.equal(fix.safe, false);
            const fixed = applyEdits(bad, fix.edits);
            const again = findingsIn(fixed).filter(
              (other) => other.rule === finding.rule && other.offset === finding.offset,
            );
            assert.deepEqual(again, [], fixed);
          }
  });
});
