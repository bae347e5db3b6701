import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { drive, eventually, hasWindow } from './driver.ts';
import { closeAll, findingOn, open, openText, putCursorAfter } from './workspace.ts';

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('hovers', () => {
  afterEach(closeAll);

  it('on a finding say why, with a source', async () => {
    const editor = await open('posts/first-session.md');
    const finding = await findingOn(editor.document, 'committed suicide');
    const middle = finding.range.start.translate(0, 3);
    const text = await eventually(
      'a hover',
      () => hoverAt(editor.document, middle),
      (seen) => seen.length > 0,
    );
    assert.match(text, /\]\(https:\/\//, 'a link to a source');
    assert.match(text, /crime|sin/i, 'the reason');
  });

  it('on a DBT term say what it means', async () => {
    const editor = await open('posts/first-session.md');
    await findingOn(editor.document, 'committed suicide');
    const position = putCursorAfter(editor, 'Distress tol');
    const text = await eventually(
      'a hover',
      () => hoverAt(editor.document, position),
      (seen) => seen.length > 0,
    );
    assert.match(text, /distress tolerance/i);
    assert.match(text, /skills?/i);
  });

  it('show on the screen', async function () {
    if (!hasWindow) this.skip();
    const editor = await open('posts/first-session.md');
    await findingOn(editor.document, 'committed suicide');
    putCursorAfter(editor, 'Distress tol');
    const shown = await eventually(
      'a hover on the screen',
      async () => {
        await vscode.commands.executeCommand('editor.action.showHover');
        // Asking again closes the first: give it time.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return (await drive<string[]>('hovers')).join('\n');
      },
      (text) => /distress tolerance/i.test(text),
    );
    assert.match(shown, /skills?/i);
  });
});

describe('snippets', () => {
  afterEach(closeAll);

  it('open on the trigger character and complete with real keys', async function () {
    if (!hasWindow) this.skip();
    const editor = await openText('# A plain day\n\n');
    await eventually(
      'the server to answer',
      async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          new vscode.Position(2, 0),
          '/',
        );
        return list.items.length;
      },
      (count) => count > 0,
    );
    const end = new vscode.Position(2, 0);
    const offers = await eventually(
      'suggestions on the screen',
      async () => {
        // The first request can lose a race with the window's start: type again, as a person would.
        await vscode.commands.executeCommand('hideSuggestWidget');
        await editor.edit((edit) => edit.replace(new vscode.Range(end, new vscode.Position(9, 0)), ''));
        await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
        editor.selection = new vscode.Selection(end, end);
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        await drive('type', { text: '/wise' });
        return await eventually(
          'a list',
          () => drive<string[]>('suggestions'),
          (rows) => rows.length > 0,
          3,
        ).catch(() => []);
      },
      (rows) => rows.some((row) => /wise/i.test(row)),
      25,
    );
    const labels = offers.map((row) => row.split('\n')[0]);
    assert.equal(new Set(offers).size, labels.length, `each is offered once: ${offers}`);
    await drive('press', { keys: 'Enter' });
    const text = await eventually(
      'the snippet in the text',
      () => editor.document.getText(),
      (now) => now.length > '# A plain day\n\n/wise'.length,
    );
    assert.doesNotMatch(text, /\/wise/, 'what was typed gives way to the snippet');
    assert.match(text, /wise mind/i);
  });

  it('are offered in a list by the command', async function () {
    if (!hasWindow) this.skip();
    const editor = await openText('# A plain day\n\n');
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    void vscode.commands.executeCommand('wisemark.insertSnippet');
    const rows = await eventually(
      'a list',
      () => drive<string[]>('choices'),
      (seen) => seen.length > 0,
    );
    assert.ok(rows.length > 0);
    await drive('screenshot', { name: `${'insert-snippet'}` });
    await drive('press', { keys: 'Escape' });
  });
});
