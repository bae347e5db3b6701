import assert from 'node:assert/strict';
import { codes, TestClient } from './client.ts';

const uri = 'untitled:Untitled-1';
const flawed = 'It is radical:because it asks for the whole of it.\n';
const rule = 'run-on';
const found = (list: readonly { code?: unknown }[]) => list.some((diagnostic) => diagnostic.code === rule);

describe('server: documents and findings', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start();
  });
  afterEach(() => client.stop());

  it('says what it can do', () => {
    const { capabilities } = client.result ?? assert.fail();
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.wisemark'] });
    assert.deepEqual(capabilities.completionProvider, { triggerCharacters: ['/'] });
    assert.equal(capabilities.hoverProvider, true);
  });

  it('publishes findings with rule, place, source and version', async () => {
    await client.open(uri, flawed, 7);
    const [diagnostic] = (await client.until(uri, found, 'the finding')).filter((entry) => entry.code === rule);
    assert.ok(diagnostic);
    assert.equal(diagnostic.source, 'wisemark');
    assert.equal(diagnostic.severity, 3);
    const { start, end } = diagnostic.range;
    assert.equal(start.line, 0);
    assert.match(flawed.slice(start.character, end.character), /radical:because/);
    assert.deepEqual(diagnostic.data, { rule, offset: start.character, endOffset: end.character });
    assert.equal(client.published.at(-1)?.version, 7);
  });

  it('lets findings vanish when the words change, and come back', async () => {
    await client.open(uri, flawed);
    await client.until(uri, found, 'the finding');
    const start = { line: 0, character: flawed.indexOf('radical') };
    const end = { line: 0, character: start.character + 'radical:because'.length };
    await client.change(uri, 2, [{ range: { start, end }, text: 'radical: because' }]);
    await client.until(uri, (list) => !found(list), 'no finding');
    await client.change(uri, 3, [{ text: flawed }]);
    await client.until(uri, found, 'the finding again');
  });

  it('reads each change of one message against the result of the one before', async () => {
    await client.open(uri, 'One.\r\n\r\nTwo.\r\n');
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
    await client.change(uri, 2, [
      { range: at(0, 0), text: 'New line.\r\n\r\n' },
      { range: at(4, 0), text: 'We say radical:because of it. ' },
    ]);
    const [diagnostic] = (await client.until(uri, found, 'the finding')).filter((entry) => entry.code === rule);
    assert.equal(diagnostic?.range.start.line, 4);
    assert.equal(diagnostic?.range.start.character, 'We say '.length);
  });

  it('leaves late changes out and says so in the log', async () => {
    await client.open(uri, flawed, 5);
    await client.until(uri, found, 'the finding');
    await client.change(uri, 4, [{ text: 'All is well.\n' }]);
    await client.wait(() => client.log.some((line) => line.includes('late change')), 'a line in the log');
    await client.settle();
    assert.ok(found(client.diagnostics(uri)));
    await client.change(uri, 6, [{ text: 'All is well.\n' }]);
    await client.until(uri, (list) => !found(list), 'no finding');
  });

  it('does not publish the same findings twice', async () => {
    await client.open(uri, flawed);
    await client.until(uri, found, 'the finding');
    await client.settle();
    const before = client.published.length;
    const end = { line: 1, character: 0 };
    await client.change(uri, 2, [{ range: { start: end, end }, text: ' ' }]);
    await client.settle();
    assert.equal(client.published.length, before);
  });

  it('takes the findings away when a document is closed', async () => {
    await client.open(uri, flawed);
    await client.until(uri, found, 'the finding');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(uri, (list) => list.length === 0, 'nothing');
  });

  it('tells once when there are more findings than an editor shows', async () => {
    await client.open(uri, 'It is radical:because we ask.\n\n'.repeat(1100));
    await client.until(uri, (list) => list.length === 1000, '1,000 findings');
    const lines = () => client.notices.filter((line) => line.includes('the editor shows the first 1,000'));
    await client.wait(() => lines().length > 0, 'the notice');
    assert.match(lines()[0] ?? '', /^Wisemark found 1,\d{3} places in Untitled-1; /);
    await client.change(uri, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Now. ' },
    ]);
    await client.settle();
    assert.equal(lines().length, 1);
  });

  it('leaves a text of more than 5 million characters unchecked, and checks it when it is short again', async () => {
    await client.open(uri, `It is radical:because we ask.\n\n${'A calm line of text.\n'.repeat(260_000)}`);
    await client.wait(() => client.notices.some((line) => line.includes('is not checked')), 'the notice');
    assert.deepEqual(client.diagnostics(uri), []);
    await client.change(uri, 2, [{ text: flawed }]);
    await client.until(uri, found, 'the finding');
  });

  it('leaves files in peace that the project excludes', async () => {
    const other = await TestClient.start({ folder: 'test/server' });
    try {
      const readme = new URL('README.md', `file://${process.cwd()}/test/server/`).href;
      await other.open(readme, flawed);
      await other.open(readme.replace('README', 'post'), flawed);
      await other.until(readme.replace('README', 'post'), found, 'the finding in the post');
      await other.settle();
      assert.deepEqual(codes(other.diagnostics(readme)), []);
    } finally {
      await other.stop();
    }
  });

  it('answers nothing, and stays alive, on malformed parameters', async () => {
    await client.connection.sendNotification('textDocument/didChange', { textDocument: {}, contentChanges: 3 });
    await client.connection.sendNotification('textDocument/didOpen', {});
    assert.equal(await client.request('textDocument/hover', { position: 'here' }), null);
    assert.deepEqual(await client.request('textDocument/codeAction', {}), []);
    assert.equal(await client.request('wisemark/page', {}), null);
    assert.equal(await client.request('wisemark/status', null), null);
    await client.open(uri, flawed);
    await client.until(uri, found, 'the finding');
    for (const line of [...client.notices, ...client.messages]) assert.doesNotMatch(line, /\n|\bat \S+:\d+|TypeError/);
  });

  it('speaks to an editor that says nothing of itself through the protocol alone', async () => {
    const other = await TestClient.start({ options: null, folder: 'test/server' });
    try {
      await other.open(uri, 'It is radical:because we ask.\n\n'.repeat(1100));
      await other.wait(() => other.messages.some((line) => line.includes('first 1,000')), 'a message');
      assert.deepEqual(other.notices, []);
    } finally {
      await other.stop();
    }
  });
}).timeout(15_000);
