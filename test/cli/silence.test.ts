import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TestClient } from '../server/client.ts';

const post = `---
title: A post
image: https://example.org/hero.png
related: [https://example.org/post]
---

# See https://example.org

![picture](https://example.org/picture.png) <img src="https://example.org/raw.png"> It is plain:because it is.
`;

/** Law 6: drafts can hold details of real people, so nothing leaves the machine. */
describe('the network', function () {
  this.timeout(60_000);
  let folder: string;
  let log: string;
  const hook = `--require ${JSON.stringify(resolve('test/cli/watch-network.cjs'))}`;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wisemark-silence-'));
    log = join(folder, 'network.log');
    writeFileSync(join(folder, 'a.md'), post);
    writeFileSync(
      join(folder, 'page.html'),
      '<h1>Title</h1><p>Words.</p><img src="https://example.org/x.png"><script src="https://example.org/x.js"></script>',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const attempts = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: hook, WISEMARK_NETWORK_LOG: log },
    });

  it('is watched: a program that asks it is caught', () => {
    run('-e', "try { require('node:http').get('http://example.org') } catch {}");
    assert.notEqual(attempts(), '');
  });

  it('is never asked by the command line', () => {
    const cli = resolve('dist/cli.cjs');
    for (const args of [
      ['check', 'a.md'],
      ['check', '--fix', 'a.md'],
      ['render', 'a.md', '-o', 'a.html'],
      ['related', 'a.md'],
      ['import', 'page.html'],
      ['explain', 'run-on'],
    ]) {
      const { status, stderr } = run(cli, ...args);
      assert.ok(status === 0 || status === 1, `${args.join(' ')}: ${stderr}`);
    }
    assert.equal(attempts(), '');
  });

  it('is never asked by the server', async () => {
    const before = { ...process.env };
    process.env['NODE_OPTIONS'] = hook;
    process.env['WISEMARK_NETWORK_LOG'] = log;
    try {
      const client = await TestClient.start();
      await client.open('file:///blog/a.md', post);
      await client.until('file:///blog/a.md', (found) => found.length > 0, 'findings');
      await client.request('wisemark/page', {
        uri: 'file:///blog/a.md',
        resources: { from: 'file:///blog', to: 'x:' },
      });
      await client.stop();
    } finally {
      process.env = before;
    }
    assert.equal(attempts(), '');
  });
});
