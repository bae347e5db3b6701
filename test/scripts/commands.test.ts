import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: process.cwd() },
  });
  return { status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
};

describe('npm start', () => {
  it('says in one line that a file is missing, and ends with 2', () => {
    const { status, lines } = run('start', 'no-such-article.docx');
    assert.equal(status, 2);
    assert.deepEqual(lines, ['no-such-article.docx: there is no such file.']);
  });

  it('says which kinds of article it takes', () => {
    const { status, lines } = run('start', 'media/icon.png');
    assert.equal(status, 2);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /\.docx/);
  });

  it('says that a folder is no article', () => {
    const { status, lines } = run('start', 'sample');
    assert.equal(status, 2);
    assert.deepEqual(lines, ['sample: this is not a file.']);
  });
});

describe('npm run editor', () => {
  it('refuses a port that is none', () => {
    for (const port of ['abc', '70000', '0']) {
      const { status, lines } = run('editor', '--port', port);
      assert.equal(status, 2);
      assert.equal(lines.length, 1);
    }
  });

  it('serves the sample with the extension', function () {
    if (!existsSync('test/editor/hosts/web/node_modules')) this.skip();
    this.timeout(60_000);
    const { status, lines } = run('editor', '--check');
    assert.equal(status, 0, lines.join('\n'));
    assert.ok(
      lines.some((line) => /http:\/\/localhost:\d+\//.test(line)),
      lines.join('\n'),
    );
  });
});

describe('npm test', () => {
  it('refuses a part that is none', () => {
    const { status, lines } = run('test', '--only', 'everything');
    assert.equal(status, 2);
    assert.equal(lines.length, 1);
  });
});
