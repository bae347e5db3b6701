import assert from 'node:assert/strict';
import { codeRules } from '../../src/check/rules/index.ts';
import { createService } from '../../src/service/index.ts';

/** Rule ids found in a text. */
function rulesIn(text: string): string[] {
  return createService()
    .open('example.md', text)
    .findings.map((finding) => finding.rule);
}

describe('the examples of every rule in code', () => {
  for (const rule of codeRules) {
    it(`${rule.id}: flags what it calls bad and nothing it calls good`, () => {
      assert.ok(rule.bad.length > 0 && rule.why.length > 20 && rule.sources.length > 0);
      for (const text of rule.bad) assert.ok(rulesIn(text).includes(rule.id), `not flagged: ${text}`);
      for (const text of rule.good) assert.ok(!rulesIn(text).includes(rule.id), `flagged: ${text}`);
    });
  }
});
