import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { drive, eventually } from './driver.ts';
import { closeAll, findingOn, open, wisemark } from './workspace.ts';

describe('the installed package', () => {
  afterEach(closeAll);

  it('is what runs, not this folder', () => {
    assert.match(wisemark().extensionUri.path, /\/extensions\/wisemark\.wisemark-[\d.]+\/?$/);
  });

  it('finds, fixes and shows', async () => {
    const editor = await open('posts/first-session.md');
    await findingOn(editor.document, 'committed suicide');
    await vscode.commands.executeCommand('wisemark.fixAllSafe');
    await eventually(
      'mended text',
      () => editor.document.getText(),
      (text) => !text.includes('the the room'),
    );
    await vscode.commands.executeCommand('wisemark.openPreviewToSide');
    const preview = await eventually(
      'the page',
      () => drive<{ title: string; cards: readonly string[] }>('preview'),
      (now) => now.cards.length === 4,
    );
    assert.equal(preview.title, 'What a First Session Can Promise');
  });
});
