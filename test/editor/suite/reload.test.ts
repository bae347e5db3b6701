import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { drive, eventually } from './driver.ts';
import { findingOn, open } from './workspace.ts';

interface Preview {
  readonly title: string;
  readonly cards: readonly string[];
}

/** The window is loaded twice; each load runs this file, and the driver counts. */
describe('reload of the window', () => {
  it('brings the preview back', async function () {
    this.timeout(90_000);
    const run = await drive<number>('run');
    const ask = () => drive<Preview>('preview');
    if (run === 1) {
      const editor = await open('posts/first-session.md');
      await findingOn(editor.document, 'committed suicide');
      await vscode.commands.executeCommand('wisemark.openPreviewToSide');
      await eventually('the page', ask, (preview) => preview.cards.length === 4);
      // The window writes its state a moment after it changed.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      // The answer never comes: the window that would give it is gone.
      vscode.commands.executeCommand('workbench.action.reloadWindow').then(undefined, () => undefined);
      await new Promise(() => undefined);
    }
    const preview = await eventually('the page after the reload', ask, (now) => now.cards.length === 4, 40);
    assert.equal(preview.title, 'What a First Session Can Promise');
  });
});
