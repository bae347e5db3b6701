import assert from 'node:assert/strict';
import type { Files } from '../../src/base/ports.ts';
import { createService } from '../../src/service/index.ts';

/** Files held in a map; globs are read as far as these tests need. */
function filesOf(contents: Readonly<Record<string, string>>): Files {
  const ends = (path: string, glob: string): boolean =>
    glob.includes('.wisemark') ? path.endsWith(glob.replace('**', '')) : path.endsWith('.md');
  return {
    root: '/site',
    read: async (path) => (contents[path] === undefined ? undefined : new TextEncoder().encode(contents[path])),
    list: async (globs) =>
      Object.keys(contents)
        .filter((path) => globs.some((glob) => ends(path, glob)))
        .sort(),
  };
}

describe('projects in a workspace', () => {
  it('give each document the choices of the nearest project file', async () => {
    const files = filesOf({
      '/site/.wisemark.yml': 'audience: clients\n',
      '/site/team/.wisemark.yml': 'audience: general\nrules:\n  run-on: off\n',
    });
    const service = createService({ ports: { files } });
    const inner = service.open('/site/team/a.md', 'It is plain:because it is.');
    assert.equal(inner.findings.length, 1);
    assert.deepEqual(await service.load(), []);
    assert.equal(service.report('/site/team/a.md')?.metrics.audience, 'general');
    assert.deepEqual(service.report('/site/team/a.md')?.findings, []);
    assert.equal(service.open('/site/b.md', 'It is plain:because it is.').metrics.audience, 'clients');
    assert.equal(service.report('/site/b.md')?.findings.length, 1);
  });

  it('lets a post choose for itself, and the editor over the project file', async () => {
    const service = createService({ ports: { files: filesOf({ '/site/.wisemark.yml': 'audience: clients\n' }) } });
    await service.load();
    assert.deepEqual(service.configure({ checks: { audience: 'general' } }), []);
    assert.equal(service.open('/site/b.md', 'Words.').metrics.audience, 'general');
    assert.equal(service.open('/site/b.md', '---\naudience: clinicians\n---\nWords.').metrics.audience, 'clinicians');
  });
});
