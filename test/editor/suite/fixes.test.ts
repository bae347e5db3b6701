import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { eventually } from './driver.ts';
import { closeAll, findingOn, inWorkspace, open, openText, set } from './workspace.ts';

const flawed = '# A plain day\n\nWe met in the the room and spoke of radical acceptance:because it helped.\n';
const mended = '# A plain day\n\nWe met in the room and spoke of radical acceptance: because it helped.\n';

describe('fixes', () => {
  afterEach(async () => {
    await set('editor.codeActionsOnSave', undefined);
    await closeAll();
  });

  it('offer a kinder wording that changes the text', async () => {
    const editor = await openText('# A plain day\n\nHer uncle committed suicide.\n');
    const finding = await findingOn(editor.document, 'committed suicide');
    const actions = await eventually(
      'a quick fix',
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          finding.range,
          vscode.CodeActionKind.QuickFix.value,
        ),
      (all) => all.some((action) => action.edit || action.command),
    );
    const fix = actions.find((action) => /died by suicide/.test(action.title));
    assert.ok(fix?.edit, `no fix that says "died by suicide" among ${actions.map((action) => action.title)}`);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(editor.document.getText(), /Her uncle died by suicide\./);
  });

  it('mend all that is safe by the command, and no safety wording', async () => {
    const editor = await openText(`${flawed}\nHer uncle committed suicide.\n`);
    await findingOn(editor.document, 'the the');
    await vscode.commands.executeCommand('wisemark.fixAllSafe');
    await eventually(
      'mended text',
      () => editor.document.getText(),
      (text) => text === `${mended}\nHer uncle committed suicide.\n`,
    );
  });

  it('mend all that is safe on save', async () => {
    const uri = inWorkspace('posts/on-save.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# A plain day\n'));
    await set('editor.codeActionsOnSave', { 'source.fixAll.wisemark': 'explicit' });
    const editor = await open('posts/on-save.md');
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 1, 0), flawed));
    await findingOn(editor.document, 'the the');
    await editor.document.save();
    await eventually(
      'mended text',
      () => editor.document.getText(),
      (text) => text === mended,
    );
    await vscode.workspace.fs.delete(uri);
  });
});
