import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createService } from '../../src/service/index.ts';
import { nodeFiles } from '../../src/service/node-files.ts';

const update = process.env['UPDATE_GOLDEN'] === '1';
const posts = 'sample/posts';
const golden = 'test/golden/sample';

/** Compares with the file as it was accepted; UPDATE_GOLDEN=1 accepts the present text, to be read as a diff before it is committed. */
function matchGolden(name: string, text: string): void {
  const path = `${golden}/${name}`;
  if (update) {
    mkdirSync(golden, { recursive: true });
    writeFileSync(path, text);
  }
  assert.ok(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1 and read it`);
  assert.equal(text, readFileSync(path, 'utf8'));
}

describe('the sample blog', () => {
  const root = `${process.cwd().replaceAll('\\', '/')}/sample`;
  const clock = { now: () => new Date('2026-11-01T12:00:00Z') };
  const service = createService({ ports: { files: nodeFiles(root), clock } });

  before(async () => {
    assert.deepEqual(await service.load(), []);
  });

  for (const name of readdirSync(posts).filter((file) => file.endsWith('.md'))) {
    it(`${name}: findings and cards are as accepted`, async () => {
      const path = `${root}/posts/${name}`;
      const report = service.open(path, readFileSync(`${posts}/${name}`, 'utf8'));
      const lines = [
        `${report.metrics.words} words, ${report.metrics.sentences} sentences, grade ${report.metrics.grade}, fair ${report.metrics.gradeFair}, for ${report.metrics.audience}`,
        ...report.notChecked.map(({ what, why }) => `not checked: ${what}: ${why}`),
        ...report.findings.map((finding) => `${finding.line}:${finding.column} ${finding.severity} ${finding.rule} ${JSON.stringify(finding.text)} ${finding.message}`),
        ...(await service.related(path, 4)).map((card) => `card ${card.chosen ? 'chosen' : 'found'} ${card.path?.slice(root.length + 1) ?? card.title}: ${card.reasons.join(', ')}`),
      ];
      matchGolden(name.replace(/\.md$/, '.txt'), `${lines.join('\n')}\n`);
      service.close(path);
    });
  }
});
