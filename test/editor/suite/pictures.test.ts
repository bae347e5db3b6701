import * as vscode from 'vscode';
import { drive, eventually, hasWindow, host } from './driver.ts';
import { closeAll, findingOn, open, previewAlone, set } from './workspace.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
} as const;

/** Kept for people to look at: what a writer sees in each theme, at the widths of a phone, a tablet and a desk. */
describe('screenshots', () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  after(async () => {
    await set('workbench.colorTheme', undefined);
    await drive('viewport', { width: 1280, height: 800 });
    await closeAll();
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`of preview and Problems panel, ${name}`, async () => {
      await set('workbench.colorTheme', theme);
      const editor = await open('posts/first-session.md');
      await findingOn(editor.document, 'committed suicide');
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await eventually(
        'rows',
        () => drive<string[]>('problems'),
        (rows) => rows.length > 1,
      );
      await drive('screenshot', { name: `${host}-problems-${name}` });
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await vscode.commands.executeCommand('wisemark.openPreviewToSide');
      await eventually(
        'marks',
        () => drive<{ marks: [] }>('preview'),
        (preview) => preview.marks.length > 0,
      );
      await drive('screenshot', { name: `${host}-side-by-side-${name}`, width: 1400, height: 900 });
      await previewAlone();
      for (const [part, selector] of [
        ['top', 'h1'],
        ['cards', '[data-related-card]'],
      ] as const) {
        for (const width of [375, 768, 1200]) {
          // The bar at the window's left edge takes the rest.
          await drive('viewport', { width: width + 56, height: 1000 });
          await drive('scrollPreviewTo', { selector });
          await drive('screenshot', {
            name: `${host}-preview-${name}-${width}-${part}`,
            width: width + 56,
            height: 1000,
          });
        }
      }
      await drive('viewport', { width: 1280, height: 800 });
      await closeAll();
    });
  }
});
