import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { drive, eventually, hasWindow } from './driver.ts';
import { closeAll, findingOn, inWorkspace, open, openText, rule, untilFindings } from './workspace.ts';

interface TerminalFinding {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Preview {
  readonly marks: readonly { readonly text: string; readonly rule?: string }[];
}

const byPlace = (a: string, b: string) => (a < b ? -1 : 1);

describe('findings', () => {
  afterEach(closeAll);

  it('appear and vanish as the text is typed', async () => {
    const editor = await openText('# A plain day\n\nNobody was hurt.\n');
    await untilFindings('a quiet start', editor.document, (found) =>
      found.every((one) => rule(one) !== 'suicide-commit'),
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Her uncle committed suicide. '));
    await findingOn(editor.document, 'committed suicide');
    await vscode.commands.executeCommand('undo');
    await untilFindings('calm again', editor.document, (found) => found.every((one) => rule(one) !== 'suicide-commit'));
  });

  it('carry a rule that links to its page', async () => {
    const editor = await open('posts/first-session.md');
    const finding = await findingOn(editor.document, 'committed suicide');
    assert.ok(typeof finding.code === 'object', 'the code should be a link');
    assert.equal(finding.code.value, 'suicide-commit');
    assert.match(finding.code.target.toString(), /suicide-commit/);
  });

  it('keep within the words they are about', async () => {
    const editor = await open('posts/first-session.md');
    const finding = await findingOn(editor.document, 'committed suicide');
    assert.equal(editor.document.getText(finding.range), 'committed suicide');
  });

  it('stay out of files that are not posts', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'He committed suicide.',
    });
    await vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('are the same in the editor, in the terminal and in the preview', async function () {
    if (!hasWindow) this.skip();
    const editor = await open('posts/first-session.md');
    await findingOn(editor.document, 'committed suicide');
    const path = 'posts/first-session.md';
    const report = await drive<{ files: readonly { findings: readonly TerminalFinding[] }[] }>('check', {
      path,
      text: editor.document.getText(),
    });
    const terminal = (report.files[0]?.findings ?? [])
      .map((one) => `${one.line}:${one.column}-${one.endLine}:${one.endColumn} ${one.rule}`)
      .sort(byPlace);
    assert.ok(terminal.length > 0, 'the terminal should find something');
    const shown = () =>
      vscode.languages
        .getDiagnostics(inWorkspace(path))
        .filter((one) => one.source === 'wisemark')
        .map(({ range: { start, end }, ...one }) => {
          const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
          return `${place} ${rule(one as vscode.Diagnostic)}`;
        })
        .sort(byPlace);
    await eventually('the same findings', shown, (seen) => seen.join('\n') === terminal.join('\n')).catch(
      () => undefined,
    );
    assert.deepEqual(shown(), terminal);

    await vscode.commands.executeCommand('wisemark.openPreviewToSide');
    // A finding about something absent, or in the front matter, has no words in the body that a mark could cover.
    const bodyStart = editor.document.getText().indexOf('\n---\n', 4);
    const wanted = (report.files[0]?.findings ?? [])
      .map((one) => one as TerminalFinding & { offset: number; endOffset: number })
      .filter((one) => one.offset > bodyStart && one.endOffset > one.offset)
      .map((one) => one.rule);
    const preview = await eventually(
      'marks in the preview',
      () => drive<Preview>('preview'),
      (seen) => new Set(seen.marks.map((mark) => mark.rule)).size >= new Set(wanted).size,
    );
    assert.deepEqual([...new Set(preview.marks.map((mark) => mark.rule ?? ''))].sort(), [...new Set(wanted)].sort());
  });
});
