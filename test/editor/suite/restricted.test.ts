import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { closeAll, findingOn, open, wisemark } from './workspace.ts';

describe('a workspace that is not trusted', () => {
  after(closeAll);

  it('is really restricted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('still gets findings', async () => {
    const editor = await open('posts/first-session.md');
    await findingOn(editor.document, 'committed suicide');
    assert.equal(wisemark().isActive, true);
  });
});
