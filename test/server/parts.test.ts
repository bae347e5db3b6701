import assert from 'node:assert/strict';
import { clientFiles } from '../../src/server/client-files.ts';
import { Engines } from '../../src/server/engines.ts';
import { escapeMarkdown, markdownLink } from '../../src/server/markdown.ts';
import { readServerSettings } from '../../src/server/settings.ts';
import { fileName, isInside, joinUri, splitUri } from '../../src/server/uris.ts';
import type { Service } from '../../src/service/service.ts';

describe('server: small parts', () => {
  it('takes a URI apart and puts it together again', () => {
    for (const uri of [
      'file:///home/a%20b/p%C3%B6st.md',
      'vscode-vfs://github/owner/repo/a%23b.md',
      'file:///c%3A/blog/a.md',
    ]) {
      const place = splitUri(uri);
      assert.ok(place);
      assert.equal(joinUri(place), uri);
    }
    assert.equal(splitUri('untitled:Untitled-1'), undefined);
    assert.equal(splitUri('file:///%ZZ'), undefined);
    assert.equal(fileName('file:///home/a%20b/my%20post.md'), 'my post.md');
    assert.equal(isInside('/blog', '/blogger/a.md'), false);
    assert.equal(isInside('/', '/a.md'), true);
  });

  it('asks the client for no file outside the folder', async () => {
    const asked: unknown[] = [];
    const ask = async <Answer>(_method: string, params: unknown): Promise<Answer> => {
      asked.push(params);
      return null as Answer;
    };
    const files = clientFiles(ask, { base: 'file://', path: '/blog' });
    for (const path of ['/etc/passwd', '/blog/../secret', '/blogger/a.md'])
      assert.equal(await files.read(path), undefined);
    assert.deepEqual(asked, []);
    await files.read('/blog/a b.md');
    assert.deepEqual(asked, [{ uri: 'file:///blog/a%20b.md' }]);
  });

  it('gives each document the engine of its innermost folder', () => {
    const log = { info: () => {}, warn: () => {} };
    const engines = new Engines({ create: () => ({}) as Service, ask: undefined, log });
    engines.setFolders(['file:///site/blog', 'file:///site/blog/team']);
    const root = (uri: string) => engines.home(uri).engine.root?.path;
    assert.equal(root('file:///site/blog/a.md'), '/site/blog');
    assert.equal(root('file:///site/blog/team/a.md'), '/site/blog/team');
    assert.equal(root('vscode-vfs://x/site/blog/a.md'), undefined);
    assert.equal(root('untitled:Untitled-1'), undefined);
    assert.equal(engines.home('file:///site/blog/a%20b.md').path, '/site/blog/a b.md');
  });

  it('writes words as Markdown that is just these words', () => {
    assert.equal(escapeMarkdown('a <b> *c* [d](e)\nf'), 'a \\<b\\> \\*c\\* \\[d\\]\\(e\\) f');
    assert.equal(markdownLink('x', 'javascript:alert(1)'), 'x');
    assert.equal(markdownLink('x', 'https://example.org/a_(b)'), '[x](https://example.org/a_%28b%29)');
  });

  it('names settings that cannot be used', () => {
    assert.deepEqual(readServerSettings(undefined).problems, []);
    const { server, problems } = readServerSettings({ checks: { enabled: false }, preview: { marks: 'no' } });
    assert.deepEqual(server, { enabled: false, marks: true, trigger: true });
    assert.deepEqual(problems, ['Setting wisemark.preview.marks is not used: it must be true or false.']);
  });
});
