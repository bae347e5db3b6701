import * as vscode from 'vscode';
import { eventually } from './driver.ts';

/** The extension under test. */
export function wisemark(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('wisemark.wisemark');
  if (!found) throw new Error('the extension is not there');
  return found;
}

/** A file of the test workspace. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in the first column. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(inWorkspace(path), { viewColumn: vscode.ViewColumn.One, preview: false });
}

/** Opens new Markdown that is in no file. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

/** Wisemark's findings on a document, as the editor shows them. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((finding) => finding.source === 'wisemark');
}

/** The rule of a finding: the word in its code, which is also a link. */
export function rule(finding: vscode.Diagnostic): string {
  return typeof finding.code === 'object' ? String(finding.code.value) : String(finding.code ?? '');
}

/** Waits until the findings of a document satisfy a question. */
export async function untilFindings(
  what: string,
  document: vscode.TextDocument,
  good: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const seen = await eventually(
    what,
    () => findings(document.uri).map((finding) => ({ finding, rule: rule(finding) })),
    (found) => good(found.map(({ finding }) => finding)),
  );
  return seen.map(({ finding }) => finding);
}

/** The finding about some words; an error names what was found instead. */
export async function findingOn(document: vscode.TextDocument, words: string): Promise<vscode.Diagnostic> {
  const covers = (finding: vscode.Diagnostic) => document.getText(finding.range).includes(words);
  const found = await untilFindings(`a finding on "${words}"`, document, (all) => all.some(covers));
  const first = found.find(covers);
  if (!first) throw new Error('unreachable');
  return first;
}

/** Closes every editor without asking, unsaved text included. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** A user's setting; undefined takes it back. */
export async function set(section: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(section, value, vscode.ConfigurationTarget.Global);
}

/** Puts the cursor right behind some words, on the screen. */
export function putCursorAfter(editor: vscode.TextEditor, words: string): vscode.Position {
  const at = editor.document.getText().indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in the text`);
  const position = editor.document.positionAt(at + words.length);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  return position;
}

/** The preview beside takes the whole window, so that a window's width is the page's. */
export async function previewAlone(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
  await vscode.commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
}
