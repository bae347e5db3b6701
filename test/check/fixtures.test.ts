import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createService } from '../../src/service/index.ts';

const folder = 'test/check/fixtures';

/**
 * In a fixture, `[[rule: words]]` marks words that the rule must span, and nothing else may be flagged. The marks are taken out
 * before the text is checked.
 */
function readFixture(marked: string): { text: string; expected: string[] } {
  const expected: string[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[\[([a-z-]+): ([^\]]*)\]\]/g)) {
    text += marked.slice(at, match.index);
    expected.push(`${text.length} ${match[1]} ${JSON.stringify(match[2])}`);
    text += match[2] ?? '';
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
}

describe('rule fixtures', () => {
  for (const name of readdirSync(folder)) {
    it(name, () => {
      const { text, expected } = readFixture(readFileSync(`${folder}/${name}`, 'utf8'));
      const findings = createService().open(name, text).findings;
      const found = findings
        .filter(({ state }) => state === 'new')
        .map((finding) => `${finding.offset} ${finding.rule} ${JSON.stringify(finding.text)}`);
      assert.deepEqual(found, expected);
      for (const finding of findings) assert.equal(finding.text, text.slice(finding.offset, finding.endOffset));
    });
  }
});
