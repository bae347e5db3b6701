import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { eventually } from './driver.ts';
import { closeAll, findingOn, inWorkspace, open, untilFindings } from './workspace.ts';

describe('commands', () => {
  afterEach(closeAll);

  it('Import Article makes a Markdown post', async () => {
    await vscode.commands.executeCommand('wisemark.importArticle', inWorkspace('incoming/article.txt'));
    const text = await eventually(
      'a new post',
      () => {
        const document = vscode.window.activeTextEditor?.document;
        return document?.languageId === 'markdown' ? document.getText() : '';
      },
      (now) => now.startsWith('---\n'),
    );
    assert.match(text, /^title: .?How to End a Session Kindly/m);
    assert.match(text, /^## What to say$/m);
  });

  it('Pause Checks clears the findings, and again brings them back', async () => {
    const editor = await open('posts/first-session.md');
    await findingOn(editor.document, 'committed suicide');
    await vscode.commands.executeCommand('wisemark.pauseChecks');
    await untilFindings('no findings', editor.document, (found) => found.length === 0);
    await vscode.commands.executeCommand('wisemark.pauseChecks');
    await findingOn(editor.document, 'committed suicide');
  });

  it('Restart Server ends with the same findings', async () => {
    const editor = await open('posts/first-session.md');
    await findingOn(editor.document, 'committed suicide');
    await vscode.commands.executeCommand('wisemark.restartServer');
    await findingOn(editor.document, 'committed suicide');
    await editor.edit((edit) =>
      edit.insert(editor.document.positionAt(editor.document.getText().length), '\nSeen again.\n'),
    );
    await findingOn(editor.document, 'committed suicide');
  });

  it('Show Log opens without complaint', async () => {
    await vscode.commands.executeCommand('wisemark.showLog');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
