import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Action, Edit, Service } from '../service/service.ts';
import type { DiagnosticData } from './diagnostics.ts';

/** So that `editor.codeActionsOnSave` can name ours alone. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.wisemark`;

/** Edits of one document; with its version where the client can hold us to it. */
export function workspaceEdit(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({
    range: { start: document.positionAt(edit.offset), end: document.positionAt(edit.endOffset) },
    newText: edit.text,
  }));
  if (!versioned) return { changes: { [document.uri]: textEdits } };
  const textDocument = { uri: document.uri, version: document.version };
  return { documentChanges: [{ textDocument, edits: textEdits }] };
}

/** The fixes for a place, and the one for everything safe where the client asks for it. */
export function codeActions(
  params: CodeActionParams,
  document: TextDocument,
  service: Service,
  path: string,
  versioned: boolean,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const { only } = params.context;
  if (wants(only, CodeActionKind.QuickFix)) {
    const span = { start: document.offsetAt(params.range.start), end: document.offsetAt(params.range.end) };
    for (const action of service.actions(path, span)) {
      if (action.kind !== CodeActionKind.QuickFix) continue;
      const diagnostics = params.context.diagnostics.filter((diagnostic) => answers(action, diagnostic, document));
      actions.push({
        title: action.title,
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length > 0 ? { diagnostics } : {}),
        ...(action.preferred ? { isPreferred: true } : {}),
        edit: workspaceEdit(document, action.edits, versioned),
      });
    }
  }
  // A lamp beside a word should not offer to change the whole file: fix-all comes only where it was asked for.
  if (only !== undefined && wants(only, fixAllKind)) {
    const edits = service.safeEdits(path);
    if (edits.length > 0) {
      const edit = workspaceEdit(document, edits, versioned);
      actions.push({ title: 'Wisemark: fix everything that is safe', kind: fixAllKind, edit });
    }
  }
  return actions;
}

/** Kinds are a tree by dots: whoever asks for `source` takes `source.fixAll.wisemark` too. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function answers(action: Action, diagnostic: Diagnostic, document: TextDocument): boolean {
  const { finding } = action;
  if (finding === undefined || diagnostic.source !== 'wisemark') return false;
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  // Some clients drop `data`; the code and the place say the same.
  const offset = data?.offset ?? document.offsetAt(diagnostic.range.start);
  return (data?.rule ?? diagnostic.code) === finding.rule && offset === finding.offset;
}
