import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { eventually } from './driver.ts';
import { closeAll, findingOn, open, wisemark } from './workspace.ts';

describe('activation', () => {
  after(closeAll);

  it('waits for a Markdown file, then finds what is in it', async () => {
    const editor = await open('posts/first-session.md');
    await eventually('activation', () => wisemark().isActive, Boolean);
    const finding = await findingOn(editor.document, 'committed suicide');
    assert.equal(finding.source, 'wisemark');
  });

  it('registers every command that others bind keys to', async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    const promised = [
      'openPreviewToSide',
      'importArticle',
      'insertSnippet',
      'fixAllSafe',
      'showLog',
      'restartServer',
      'pauseChecks',
    ];
    assert.deepEqual(
      promised.filter((name) => !commands.has(`wisemark.${name}`)),
      [],
    );
  });
});
