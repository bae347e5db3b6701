import { Range, WorkspaceEdit, window, workspace } from 'vscode';
import { type SafeEditsAnswer, safeEditsRequest } from '../../protocol/server.ts';
import { activePost } from '../posts.ts';
import type { Server } from '../server.ts';

/** Makes every change that needs no judgement, as one step to undo. */
export async function fixAllSafe(server: Server): Promise<void> {
  const document = activePost()?.document;
  if (!document) {
    void window.showInformationMessage('Open a Markdown post first.');
    return;
  }
  const answer = await server.ask<SafeEditsAnswer | null>(safeEditsRequest, { uri: document.uri.toString() });
  if (!answer || answer.edits.length === 0) {
    void window.showInformationMessage('Nothing here can be fixed without your judgement.');
    return;
  }
  if (answer.version !== document.version) {
    void window.showInformationMessage('The text changed meanwhile. Please try again.');
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { offset, endOffset, text } of answer.edits) {
    edit.replace(document.uri, new Range(document.positionAt(offset), document.positionAt(endOffset)), text);
  }
  await workspace.applyEdit(edit);
  const changes = answer.edits.length;
  window.setStatusBarMessage(`Wisemark made ${changes} ${changes === 1 ? 'change' : 'changes'}.`, 5000);
}
