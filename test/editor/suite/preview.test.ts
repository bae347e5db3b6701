import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { drive, eventually, hasWindow } from './driver.ts';
import { closeAll, findingOn, open, previewAlone } from './workspace.ts';

interface Preview {
  readonly title: string;
  readonly text: string;
  readonly cards: readonly string[];
  readonly marks: readonly { readonly text: string; readonly rule?: string }[];
  readonly pictures: readonly { readonly src: string; readonly width: number }[];
}

const seen = (good: (preview: Preview) => boolean, what: string) =>
  eventually(what, () => drive<Preview>('preview'), good);

describe('preview', () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  beforeEach(async () => {
    const editor = await open('posts/first-session.md');
    await findingOn(editor.document, 'committed suicide');
    await vscode.commands.executeCommand('wisemark.openPreviewToSide');
  });
  afterEach(closeAll);

  it('shows title, four cards and marks', async () => {
    const preview = await seen((now) => now.marks.length > 0, 'marks');
    assert.equal(preview.title, 'What a First Session Can Promise');
    assert.equal(preview.cards.length, 4);
    assert.match(preview.cards[0] ?? '', /Radical Acceptance on a Bad Day/);
    assert.ok(preview.marks.some((mark) => mark.text === 'committed suicide'));
  });

  it('shows pictures of the workspace', async () => {
    const preview = await seen((now) => now.pictures.some((picture) => picture.width > 0), 'a picture');
    assert.ok(preview.pictures.some((picture) => picture.width === 240));
  });

  it('follows typing', async () => {
    await seen((now) => now.cards.length === 4, 'the page');
    const editor = await open('posts/first-session.md');
    const start = editor.document.positionAt(editor.document.getText().indexOf('Clients often'));
    await editor.edit((edit) => edit.insert(start, 'A harbour in winter. '));
    await seen((now) => now.text.includes('A harbour in winter.'), 'the new words');
  });

  it('follows the active post', async () => {
    await seen((now) => now.cards.length === 4, 'the page');
    await open('posts/plain.md');
    await seen((now) => now.title === 'A Plain Page', 'the other post');
  });

  it('fits the widths of a phone, a tablet and a desk', async () => {
    await seen((now) => now.cards.length === 4, 'the page');
    await previewAlone();
    for (const width of [375, 768, 1200]) {
      await drive('viewport', { width: width + 56, height: 800 });
      const size = await eventually(
        `no sideways scrolling at ${width}`,
        async () => {
          const { pageWidth, overflow } = await drive<{ pageWidth: number; overflow: number }>('preview');
          return { pageWidth, overflow };
        },
        (now) => now.overflow <= 0 && Math.abs(now.pageWidth - width) < 30,
      );
      assert.ok(size.overflow <= 0);
    }
    await drive('viewport', { width: 1280, height: 800 });
  });
});
