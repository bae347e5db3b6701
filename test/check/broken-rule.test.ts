import assert from 'node:assert/strict';
import { LineIndex } from '../../src/base/line-index.ts';
import { lintPost } from '../../src/check/lint/lint-post.ts';
import { makeRuleSet, type RuleSet } from '../../src/check/lint/rule-set.ts';
import type { ProseRule } from '../../src/check/rules/rule.ts';
import { runOn } from '../../src/check/rules/run-on.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { parsePost } from '../../src/text/parse/parse.ts';

describe('a rule that throws', () => {
  const broken: ProseRule = {
    ...runOn,
    id: 'broken',
    check: () => {
      throw new Error('no such word\n    at somewhere (file.ts:1:1)');
    },
  };
  const ruleSet: RuleSet = { ...makeRuleSet([], defaultConfig), proseRules: [broken, runOn] };

  it('costs itself only, and the writer is told in one line', () => {
    const text = 'It is plain:because it runs on.\n\nAnother.Here.\n';
    const result = lintPost(parsePost(text), ruleSet, new LineIndex(text));
    assert.deepEqual(result.notChecked, [{ what: 'rule broken', why: 'it failed: no such word' }]);
    assert.deepEqual(
      result.findings.map((finding) => finding.text),
      ['plain:because', 'Another.Here'],
    );
  });
});
