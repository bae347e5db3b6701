import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { CodeAction, CompletionItem, Hover } from 'vscode-languageserver-protocol';
import type {
  ImportAnswer,
  PageAnswer,
  PasteMarkdownAnswer,
  SafeEditsAnswer,
  SnippetEntry,
  StatusAnswer,
} from '../../src/protocol/server.ts';
import { createService } from '../../src/service/index.ts';
import { TestClient } from './client.ts';

const uri = 'untitled:Untitled-1';
const rule = 'run-on';
const safety = 'suicide-commit';
const flawed =
  'Many people who commit suicide had asked for help. It is radical:because it asks for the whole of it.\n';
const found = (list: readonly { code?: unknown }[]) => list.some((diagnostic) => diagnostic.code === rule);
const place = { line: 0, character: flawed.indexOf('radical') + 2 };
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('server: answers', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start();
  });
  afterEach(() => client.stop());

  const openFlawed = async () => {
    await client.open(uri, flawed);
    return client.until(uri, found, 'the finding');
  };

  it('explains a finding where the pointer rests, with sources as links and no HTML', async () => {
    await openFlawed();
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: place });
    const { kind, value } = hover.contents as { kind: string; value: string };
    assert.equal(kind, 'markdown');
    const finding = createService()
      .open(uri, flawed)
      .findings.find((entry) => entry.rule === rule);
    assert.ok(finding);
    assert.ok(value.replaceAll('\\', '').includes(finding.message));
    assert.ok(value.replaceAll('\\', '').includes(finding.why));
    assert.doesNotMatch(value, /(^|[^\\])<[a-z]/);
    assert.equal(
      await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 2 } }),
      null,
    );
  });

  it('names the sources of a safety finding as links', async () => {
    await client.open(uri, flawed);
    await client.until(uri, (list) => list.some((entry) => entry.code === safety), 'the safety finding');
    const position = { line: 0, character: flawed.indexOf('commit') + 2 };
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
    assert.match((hover.contents as { value: string }).value, /\]\(https?:\/\//);
  });

  it('offers quick fixes with the finding they answer, and edits of that version', async () => {
    const diagnostics = (await openFlawed()).filter((entry) => entry.code === rule);
    const range = { start: place, end: place };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
    assert.ok(actions.length > 0);
    assert.ok(actions.every((action) => action.kind === 'quickfix'));
    const fix = actions.find((action) => action.diagnostics?.[0]?.code === rule);
    assert.ok(fix);
    const [change] = fix.edit?.documentChanges ?? [];
    assert.deepEqual((change as { textDocument: unknown }).textDocument, { uri, version: 1 });
    const named = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, only: ['refactor'] },
    });
    assert.deepEqual(named, []);
  });

  it('fixes everything that is safe, and nothing else, when asked for source.fixAll', async () => {
    await openFlawed();
    for (const only of [['source.fixAll'], ['source.fixAll.wisemark'], ['source']]) {
      const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only },
      });
      assert.deepEqual(
        actions.map((action) => action.kind),
        ['source.fixAll.wisemark'],
      );
    }
    const answer = await client.request<SafeEditsAnswer>('wisemark/safeEdits', { uri });
    assert.equal(answer.version, 1);
    let text = flawed;
    for (const edit of answer.edits.toReversed())
      text = text.slice(0, edit.offset) + edit.text + text.slice(edit.endOffset);
    assert.equal(text, flawed.replace('radical:because', 'radical: because'));
  });

  it('completes on the trigger character', async () => {
    await client.open(uri, 'Some words.\n\n/');
    const answer = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character: 1 },
      context: { triggerKind: 2, triggerCharacter: '/' },
    });
    assert.ok(answer.length >= 30);
    const [first] = answer;
    assert.ok(first?.textEdit && 'range' in first.textEdit);
    assert.deepEqual(first.textEdit.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } });
    assert.ok(answer.every((item) => item.filterText?.startsWith('/')));
  });

  it('stays silent on the trigger character where a setting says so', async () => {
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { wisemark: { completion: { trigger: false } } },
    });
    await client.open(uri, '/');
    const context = { triggerKind: 2, triggerCharacter: '/' };
    const position = { line: 0, character: 1 };
    assert.deepEqual(await client.request('textDocument/completion', { textDocument: { uri }, position, context }), []);
  });

  it('draws the page with the version it is of, and the same findings', async () => {
    await client.open(uri, `# A title\n\n${flawed}`, 3);
    const page = await client.request<PageAnswer>('wisemark/page', { uri, resources: { from: '', to: '' } });
    assert.equal(page.version, 3);
    assert.match(page.html, /had asked for help/);
    assert.ok(found(page.findings.map((finding) => ({ code: finding.rule }))));
    assert.equal(
      await client.request('wisemark/page', { uri: 'untitled:none', resources: { from: '', to: '' } }),
      null,
    );
  });

  it('counts the whole text, or the selection', async () => {
    await client.open(uri, 'One two three four five. Six seven.\n');
    const whole = await client.request<StatusAnswer>('wisemark/status', { uri });
    assert.deepEqual([whole.words, whole.selection, whole.version], [7, false, 1]);
    const range = { start: { line: 0, character: 25 }, end: { line: 0, character: 35 } };
    const part = await client.request<StatusAnswer>('wisemark/status', { uri, range });
    assert.deepEqual([part.words, part.selection], [2, true]);
  });

  it('lists snippets and explains rules', async () => {
    const snippets = await client.request<SnippetEntry[]>('wisemark/snippets', {});
    assert.ok(snippets.length >= 30);
    assert.ok(snippets.every(({ name, prefix, body }) => name && prefix && body));
    const rules = await client.request<string[]>('wisemark/rules', {});
    assert.ok(rules.includes(rule));
    const { markdown } = await client.request<{ markdown: string }>('wisemark/explain', { rule });
    assert.match(markdown, /run/i);
    assert.equal(await client.request('wisemark/explain', { rule: 'no-such-rule' }), null);
  });

  it('imports an article and cleans what was pasted', async () => {
    const html = '<article><h1>Opposite action</h1><p>Act <b>against</b> the urge.</p></article>';
    const params = { name: 'page.html', content: base64(html), format: 'auto' };
    const imported = await client.request<ImportAnswer>('wisemark/import', params);
    assert.equal(imported.problem, undefined);
    assert.match(imported.markdown, /Opposite action/);
    assert.match(imported.markdown, /Act \*\*against\*\* the urge\./);
    const pasted = await client.request<PasteMarkdownAnswer>('wisemark/pasteMarkdown', {
      html: '<p>Act <b>against</b> it.</p>',
    });
    assert.equal(pasted.markdown.trim(), 'Act **against** it.');
    const broken = await client.request<ImportAnswer>('wisemark/import', {
      name: 'a.docx',
      content: '%%%',
      format: 'docx',
    });
    assert.ok(broken.problem);
  });

  it('reports what the engine itself reports', async () => {
    const samplePost =
      readdirSync('sample/posts').find((name) => name.endsWith('.md')) ?? assert.fail('no sample post');
    const post = readFileSync(`sample/posts/${samplePost}`, 'utf8') + flawed;
    await client.open(uri, post);
    const report = await client.request('wisemark/report', { uri });
    assert.deepEqual(report, JSON.parse(JSON.stringify(createService().open(uri, post))));
  });

  it('lets findings rest while paused', async () => {
    await openFlawed();
    await client.request('wisemark/pause', { paused: true });
    await client.until(uri, (list) => list.length === 0, 'nothing while paused');
    await client.request('wisemark/pause', { paused: false });
    await client.until(uri, found, 'the finding again');
  });

  it('names a setting of the wrong kind once, and goes on', async () => {
    const settings = { wisemark: { checks: { enabled: 'yes', audience: 'everyone' } } };
    for (let times = 0; times < 2; times++)
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.wait(() => client.notices.length >= 2, 'two notices');
    await client.settle();
    assert.equal(client.notices.filter((line) => line.includes('wisemark.checks.enabled')).length, 1);
    assert.equal(client.notices.filter((line) => line.includes('wisemark.checks.audience')).length, 1);
    await openFlawed();
  });

  it('switches a rule off by a setting, and on again', async () => {
    await openFlawed();
    const send = (rules: unknown) =>
      client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { wisemark: { checks: { rules } } },
      });
    await send({ [rule]: 'off' });
    await client.until(uri, (list) => !found(list), 'no finding');
    await send({});
    await client.until(uri, found, 'the finding again');
  });
}).timeout(15_000);
