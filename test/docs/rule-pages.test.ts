import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createService } from '../../src/service/index.ts';

describe('docs/rules', () => {
  const service = createService();
  const rules = service.rules();

  it('has a page for every rule and none besides; "npm run generate" writes them', () => {
    const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), rules.map((rule) => `${rule}.md`).sort());
  });

  it('says what the rules say', () => {
    for (const rule of rules)
      assert.equal(readFileSync(`docs/rules/${rule}.md`, 'utf8'), service.explain(rule)?.markdown, rule);
  });

  it('gives each rule a reason, examples and a source', () => {
    for (const rule of rules) {
      const page = service.explain(rule)?.markdown ?? '';
      assert.match(page, /^## Flagged$/m, rule);
      assert.match(page, /^## Who says so\n\n- \S/m, rule);
    }
  });
});
