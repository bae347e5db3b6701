import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../src/service/node-files.ts';
import { Folder } from './run.ts';

describe('files on a disk', () => {
  let inside: Folder;
  let outside: Folder;
  beforeEach(() => {
    inside = new Folder({
      'a.md': 'a',
      'sub/b.md': 'b',
      'node_modules/x/c.md': 'c',
      '.git/d.md': 'd',
      'sub/.h/e.md': 'e',
      'f.txt': 'f',
    });
    outside = new Folder({ 'secret.md': 'secret', 'deep/other.md': 'other' });
  });
  afterEach(() => {
    inside.remove();
    outside.remove();
  });

  it('lists what matches, sorted, without foreign and hidden folders', async () => {
    const files = nodeFiles(inside.path);
    assert.deepEqual(await files.list(['**/*.md']), [join(inside.path, 'a.md'), join(inside.path, 'sub/b.md')]);
    assert.deepEqual(await files.list(['sub/*.md', '**/b.md']), [join(inside.path, 'sub/b.md')]);
    assert.deepEqual(await files.list([]), []);
  });

  it('never leaves the root: not by a path, a pattern or a link', async () => {
    const files = nodeFiles(inside.path);
    symlinkSync(join(outside.path, 'secret.md'), join(inside.path, 'link.md'));
    symlinkSync(join(outside.path, 'deep'), join(inside.path, 'linked'));
    symlinkSync(join(inside.path, 'a.md'), join(inside.path, 'alias.md'));
    for (const path of ['link.md', 'linked/other.md', '../secret.md', 'sub/../../x.md']) {
      await assert.rejects(files.read(`${inside.path}/${path}`), /outside the project/, path);
    }
    await assert.rejects(files.read(`${inside.path}-twin/a.md`), /outside/);
    assert.equal(new TextDecoder().decode(await files.read(join(inside.path, 'alias.md'))), 'a');
    assert.deepEqual(await files.list([`${outside.path}/*.md`, '../**/*.md', '**/../../*.md']), []);
    assert.ok(!(await files.list(['**/*.md'])).some((path) => path.includes('other.md')));
  });

  it('answers undefined where there is no file, and one plain line where it cannot read', async () => {
    const files = nodeFiles(inside.path);
    assert.equal(await files.read(join(inside.path, 'none.md')), undefined);
    assert.equal(await files.read(join(inside.path, 'a.md/none.md')), undefined);
    await assert.rejects(files.read(join(inside.path, 'sub')), { message: 'it is a folder' });
  });

  it('does not wait on a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [join(inside.path, 'pipe.md')]);
    await assert.rejects(nodeFiles(inside.path).read(join(inside.path, 'pipe.md')), {
      message: 'it is not a plain file',
    });
  });
});
