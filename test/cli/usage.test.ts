import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/cli/flags.ts';
import { Folder, run } from './run.ts';

describe('wisemark', function () {
  this.timeout(60_000);
  it('shows help and version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '' });
    const help = await run(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /Dialectical Behavior Therapy/);
    for (const [name, command] of Object.entries(commands)) {
      assert.ok(help.out.includes(`wisemark ${name}`));
      const own = await run([name, '--help']);
      assert.equal(own.code, 0);
      for (const [flag, { later }] of Object.entries(command.flags))
        assert.equal(own.out.includes(`--${flag}`), !later, flag);
    }
    assert.equal((await run([])).code, 2);
  });

  it('refuses what it does not know or cannot do yet in one line, with 2', async () => {
    for (const [args, line] of [
      [['chekc'], 'there is no command "chekc"; did you mean "check"?'],
      [['package.json'], '"package.json" is not a command; did you mean "wisemark check package.json"?'],
      [['lsp', '--stdio'], '"lsp" is still to come; this version cannot do it yet'],
      [['merge-reports'], '"merge-reports" is still to come; this version cannot do it yet'],
      [['check', '--fromat', 'json'], 'there is no flag --fromat; did you mean --format?'],
      [['check', '--format', 'sarif'], '--format sarif is still to come; this version writes stylish and json'],
      [['check', '--format', 'xml'], '--format must be stylish or json, not "xml"'],
      [['check', '--format'], '--format needs a value: --format FORMAT'],
      [['check', '--quiet=yes'], '--quiet takes no value; leave "=yes" out'],
      [['check', '--shard', '1/2'], '--shard is still to come; this version cannot do it yet'],
      [['check', '--suppress-all'], '--suppress-all is still to come; this version cannot do it yet'],
      [['check', '--fail-level', 'warn'], '--fail-level must be error, warning, information, hint, not "warn"'],
      [['check', '--jobs', '0'], '--jobs must be a whole number from 1 to 256, not "0"'],
      [['check', '--stdin', 'a.md'], '--stdin reads standard input; leave "a.md" out, or leave --stdin out'],
      [['check', '--stdin', '--fix'], '--fix needs a file to mend; with --stdin, use --dry-run to see the changes'],
      [['render'], 'render needs a post: wisemark render POST -o FILE'],
      [['related'], 'related needs a post: wisemark related POST, or --all'],
      [['explain', 'no-such-rule-anywhere'], 'there is no rule "no-such-rule-anywhere"; "wisemark explain" lists them'],
      [['import', 'none.docx'], 'none.docx: there is no such file; check the spelling and the folder you are in'],
    ] as const) {
      assert.deepEqual(await run(args), { code: 2, out: '', err: `wisemark: ${line}\n` }, args.join(' '));
    }
  });

  it('explains every rule that it lists', async () => {
    const rules = (await run(['explain'])).out.trim().split('\n');
    assert.ok(rules.includes('suicide-commit'));
    const first = await run(['explain', rules[0] ?? '']);
    assert.equal(first.code, 0);
    assert.ok(first.out.length > 5);
  });
});

describe('wisemark render, related and import', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    const post = (title: string) =>
      `---\ntitle: ${title}\ntags: [wise mind]\n---\n\nWise mind is a skill.\n\nIt helps.\n`;
    folder = new Folder({ 'posts/a.md': post('Wise Mind at Work'), 'posts/sub/b.md': post('Wise Mind at Home') });
  });
  afterEach(() => folder.remove());
  const at = (...args: string[]) => run(args, { folder: folder.path });

  it('writes one page, or one for each post of a folder', async () => {
    const page = await at('render', 'posts/a.md');
    assert.equal(page.code, 0, page.err);
    assert.match(page.out, /<html[\s\S]*Wise mind is a skill/);
    const whole = await at('render', 'posts', '-o', 'pages');
    assert.deepEqual([whole.code, whole.out], [0, ''], whole.err);
    assert.match(readFileSync(join(folder.path, 'pages/sub/b.html'), 'utf8'), /Wise Mind at Home/);
    assert.ok(existsSync(join(folder.path, 'pages/a.html')));
  });

  it('says what is wrong with a render in one line', async () => {
    for (const [args, line] of [
      [['posts'], /^wisemark: posts: this is a folder; give a post, or say where its pages go with -o FOLDER\n$/],
      [['none.md'], /^wisemark: none\.md: there is no such file;/],
      [['posts/a.md', '-o', 'posts/a.md'], /^wisemark: posts\/a\.md: the page would replace the post;/],
      [['posts/a.md', '-o', 'posts'], /^wisemark: posts: it could not be written: it is a folder\n$/],
    ] as const) {
      const { code, out, err } = await at('render', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, line);
    }
  });

  it('lists related posts by the contract', async () => {
    const one = JSON.parse((await at('related', 'posts/a.md', '--format', 'json')).out);
    assert.deepEqual(Object.keys(one), ['post', 'related']);
    assert.equal(one.post, 'posts/a.md');
    assert.deepEqual(
      Object.keys(one.related[0] ?? {}).join(' '),
      'path title url excerpt image alt score reasons chosen',
    );
    assert.equal(one.related[0].path, 'posts/sub/b.md');
    const all = JSON.parse((await at('related', '--all', '--format', 'json', '--limit', '1')).out);
    assert.deepEqual(
      all.posts.map((post: { path: string }) => post.path),
      ['posts/a.md', 'posts/sub/b.md'],
    );
    assert.match((await at('related', 'posts/a.md')).out, /1\. Wise Mind at Home {2}\(posts\/sub\/b\.md\)/);
  });

  it('imports from a file and from standard input, the post alone on standard output', async () => {
    const article =
      'A Title of Some Length\n\nA first paragraph with a few words in it.\n\nA second paragraph, also with words.\n';
    folder.write('article.txt', article);
    const fromFile = await at('import', 'article.txt');
    assert.equal(fromFile.code, 0, fromFile.err);
    assert.match(fromFile.out, /A first paragraph with a few words in it\./);
    const fromInput = await run(['import', '-'], { folder: folder.path, input: article });
    assert.equal(fromInput.out, fromFile.out);
    assert.equal((await at('import', 'article.txt', '-o', 'article.md')).code, 0);
    assert.equal(readFileSync(join(folder.path, 'article.md'), 'utf8'), fromFile.out);
    assert.match((await at('import', 'article.txt', '-o', 'article.md')).err, /this file is there already/);
    assert.match((await at('import', 'posts')).err, /^wisemark: posts: this is a folder; give an article\n$/);
  });
});
