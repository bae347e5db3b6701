import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Folder, run } from './run.ts';

const flawed = '# A title\n\nThey learned to commit suicide is not what they do.The skill helps.\n';

describe('wisemark check', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({
      'posts/a.md': flawed,
      'posts/deep/b.md': '# B\n\nA calm sentence.\n',
      'README.md': flawed,
      'drafts/c.md': flawed,
    });
  });
  afterEach(() => folder.remove());
  const check = (...args: string[]) => run(['check', ...args], { folder: folder.path });

  it('ends with 1 where there are findings at the fail level, 0 below it', async () => {
    const found = await check('posts/a.md');
    assert.equal(found.code, 1, found.err);
    assert.match(found.out, /^posts\/a\.md\n/);
    assert.match(found.out, /warning .*suicide-commit/);
    assert.equal(found.err, '');
    assert.equal((await check('posts/deep/b.md')).code, 0);
    assert.equal((await check('posts/a.md', '--fail-level', 'error')).code, 0);
  });

  it('prints the JSON report, sorted, every span right', async () => {
    const { out, code } = await check('--format', 'json', 'posts', 'posts/a.md');
    assert.equal(code, 1);
    const report = JSON.parse(out);
    assert.deepEqual(
      report.files.map((file: { path: string }) => file.path),
      ['posts/a.md', 'posts/deep/b.md'],
    );
    assert.equal(report.summary.files, 2);
    for (const finding of report.files[0].findings) {
      assert.equal(finding.text, flawed.slice(finding.offset, finding.endOffset));
    }
    assert.equal((await check('--format', 'json', 'posts')).out, out);
  });

  it('takes the posts of a folder, a pattern without what is excluded, and a named file always', async () => {
    const paths = async (...args: string[]) =>
      JSON.parse((await check('--format', 'json', ...args)).out).files.map((file: { path: string }) => file.path);
    assert.deepEqual(await paths(), ['drafts/c.md', 'posts/a.md', 'posts/deep/b.md']);
    folder.write('.wisemark.yml', 'blog:\n  posts: ["posts/**/*.md"]\nexclude: ["**/deep/**"]\n');
    assert.deepEqual(await paths(), ['posts/a.md']);
    assert.deepEqual(await paths('**/*.md'), ['drafts/c.md', 'posts/a.md']);
    assert.deepEqual(await paths('README.md', 'posts/deep/b.md'), ['README.md', 'posts/deep/b.md']);
  });

  it('finds the project file above, and shows what holds and who said so', async () => {
    folder.write('.wisemark.yml', 'audience: clients\nrules:\n  suicide-commit: off\n');
    const inside = { folder: join(folder.path, 'posts') };
    assert.doesNotMatch((await run(['check', 'a.md'], inside)).out, /suicide-commit/);
    const printed = JSON.parse((await run(['check', '--print-config', 'a.md'], inside)).out);
    assert.equal(printed.path, 'a.md');
    assert.equal(printed.config.audience, 'clients');
    assert.equal(printed.origins.audience, '.wisemark.yml:1');
    const other = folder.write('team/strict.yml', 'rules: { suicide-commit: error }\n');
    assert.match((await run(['check', 'a.md', '--config', other], inside)).out, /error .*suicide-commit/);
  });

  it('tells of wrong settings by file and line, and goes on with the rest', async () => {
    folder.write('.wisemark.yml', 'audiense: clients\nregion: 7\n');
    const { code, out, err } = await run(['check', 'a.md'], { folder: join(folder.path, 'posts') });
    assert.equal(code, 2);
    assert.match(err, /^wisemark: \.\.\/\.wisemark\.yml:1: .*did you mean "audience"\?$/m);
    assert.match(err, /^wisemark: \.\.\/\.wisemark\.yml:2: /m);
    assert.match(out, /suicide-commit/);
  });

  it('says in one line each what could not be checked, checks the others, and ends with 2', async () => {
    folder.write('latin.md', new Uint8Array([0x23, 0x20, 0xe9, 0x0a]));
    folder.write('wide.md', new Uint8Array([0xff, 0xfe, 0x23, 0x00]));
    folder.write('empty.md', ' \n');
    folder.write('large.md', 'word '.repeat(1_048_576));
    mkdirSync(join(folder.path, 'bare'));
    const { code, out, err } = await check(
      'none.md',
      'latin.md',
      'wide.md',
      'empty.md',
      'large.md',
      'bare',
      'no*.md',
      'posts/a.md',
    );
    assert.equal(code, 2);
    assert.match(out, /suicide-commit/);
    for (const line of [
      /^wisemark: none\.md: there is no such file or folder; check the spelling/m,
      /^wisemark: latin\.md: not checked, because it is not UTF-8 text; save it as UTF-8$/m,
      /^wisemark: wide\.md: .*UTF-16; save it as UTF-8$/m,
      /^wisemark: empty\.md: not checked: the post \(it is empty; write it first\)$/m,
      /^wisemark: large\.md: not checked, because it is too large \(5\.2 MB; at most 5 MB\); split it/m,
      /^wisemark: bare: there are no posts in this folder/m,
      /^wisemark: no\*\.md: no file matches this pattern/m,
    ]) {
      assert.match(err, line);
    }
    assert.equal(err.trimEnd().split('\n').length, 7, err);
    assert.doesNotMatch(err, /\n\s+at /);
  });

  it('says that a file may not be read', async () => {
    folder.write('closed.md', '# A', 0o000);
    const { code, err } = await run(['check', 'closed.md'], { folder: folder.path, powerless: true });
    assert.equal(code, 2);
    assert.match(err, /^wisemark: closed\.md: it could not be read: you have no permission for it$/m);
  });

  it('says so when a settings file that was named is not there', async () => {
    for (const path of ['none.yml', '../none.yml', '/none.yml']) {
      const { code, err } = await check('posts/deep/b.md', '--config', path);
      assert.equal(code, 2);
      assert.match(err, /^wisemark: .*none\.yml:1: this settings file is not there; check the path\n$/, path);
    }
  });

  it('says so when its output has no room', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [resolve('dist/cli.cjs'), 'check', 'posts'], {
      cwd: folder.path,
      stdio: ['ignore', full, 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((done) => child.on('close', done));
    closeSync(full);
    assert.equal(err, 'wisemark: standard output could not be written: the disk is full\n');
    assert.equal(code, 2);
  });

  it('reads standard input under the name it is given', async () => {
    const { code, out } = await run(['check', '--stdin', '--stdin-filename', 'posts/new.md', '--format', 'json'], {
      folder: folder.path,
      input: `\uFEFF${flawed}`,
    });
    assert.equal(code, 1);
    const file = JSON.parse(out).files[0];
    assert.equal(file.path, 'posts/new.md');
    for (const finding of file.findings) assert.equal(finding.text, flawed.slice(finding.offset, finding.endOffset));
  });

  it('shows only what fails when quiet, and writes the report where told', async () => {
    const { out } = await check('posts/a.md', '--quiet');
    assert.doesNotMatch(out, /^\s+\d+:\d+\s+(hint|information)/m);
    const written = await check('posts/a.md', '--format', 'json', '--output-file', 'reports/out.json');
    assert.deepEqual([written.code, written.out], [1, '']);
    assert.equal(JSON.parse(readFileSync(join(folder.path, 'reports/out.json'), 'utf8')).schema, 1);
    const refused = await check('posts/a.md', '--output-file', 'posts');
    assert.equal(refused.code, 2);
    assert.match(refused.err, /^wisemark: posts: it could not be written: it is a folder\n$/);
  });

  it('has no colour in a pipe, and is quiet when the pipe closes', async () => {
    assert.doesNotMatch((await check('posts/a.md')).out, /\u001B/);
    const child = spawn(process.execPath, [resolve('dist/cli.cjs'), 'check', 'posts'], { cwd: folder.path });
    child.stdout.destroy();
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    await new Promise((done) => child.on('close', done));
    assert.equal(err, '');
  });
});

describe('wisemark check --fix', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());
  const check = (...args: string[]) => run(['check', ...args], { folder: folder.path });
  const read = (name: string) => readFileSync(join(folder.path, name));

  it('changes what is safe and nothing else, byte for byte', async () => {
    const text =
      '\uFEFF# Title\r\n\r\nThey do.The skill\thelps.  \r\nThey commit suicide \u2014 \uD83D\uDE42.\r\n\r\n\r\n* a\n';
    folder.write('a.md', text, 0o640);
    folder.write('b.md', '# Fine\n\nA calm sentence.\n');
    const before = statSync(join(folder.path, 'b.md'));
    const { code, err } = await check('--fix', 'a.md', 'b.md');
    assert.equal(code, 1, err);
    assert.equal(read('a.md').toString(), text.replace('do.The', 'do. The'));
    assert.equal(statSync(join(folder.path, 'a.md')).mode & 0o777, 0o640);
    assert.equal(statSync(join(folder.path, 'b.md')).ino, before.ino);
    const again = read('a.md');
    await check('--fix', 'a.md');
    assert.deepEqual(read('a.md'), again);
  });

  it('mends the file that a link leads to', async () => {
    folder.write('real/a.md', '# T\n\nThey do.The skill helps.\n');
    symlinkSync(join(folder.path, 'real/a.md'), join(folder.path, 'link.md'));
    await check('--fix', 'link.md');
    assert.match(read('real/a.md').toString(), /do\. The/);
    assert.equal(statSync(join(folder.path, 'link.md')).ino, statSync(join(folder.path, 'real/a.md')).ino);
  });

  it('shows and changes nothing with --dry-run', async () => {
    const text = '# T\n\nThey do.The skill helps.\n';
    folder.write('a.md', text);
    const { out } = await check('--fix', '--dry-run', 'a.md');
    assert.match(out, /^a\.md:3:\d+: would change ".*" to ".* .*"$/m);
    assert.equal(read('a.md').toString(), text);
    const json = await check('--dry-run', '--format', 'json', 'a.md');
    assert.equal(JSON.parse(json.out).schema, 1);
    assert.match(json.err, /would change/);
  });

  it('leaves a write-protected file alone and says so', async () => {
    folder.write('a.md', '# T\n\nThey do.The skill helps.\n', 0o444);
    const { code, err } = await run(['check', '--fix', 'a.md'], { folder: folder.path, powerless: true });
    assert.equal(code, 2);
    assert.match(err, /^wisemark: a\.md: not mended: it could not be written: you have no permission for it$/m);
  });
});
