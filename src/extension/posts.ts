import { type TextDocument, type TextEditor, window, workspace } from 'vscode';

/** The languages in which posts are written. */
export const postLanguages = ['markdown', 'mdx'] as const;

/** Schemes of real documents. Diffs, output, notebook cells and our own pages have others and are left alone. */
function schemes(): ReadonlySet<string> {
  const folders = workspace.workspaceFolders ?? [];
  const usual = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'vscode-local'];
  return new Set([...usual, ...folders.map((folder) => folder.uri.scheme)]);
}

/** What the language client listens to. */
export function postSelector(): { language: string; scheme: string }[] {
  return [...schemes()].flatMap((scheme) => postLanguages.map((language) => ({ language, scheme })));
}

/** True for a document that Wisemark looks at. */
export function isPost(document: TextDocument): boolean {
  return postLanguages.some((language) => language === document.languageId) && schemes().has(document.uri.scheme);
}

/** The editor that the writer is in, where it holds a post. */
export function activePost(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isPost(editor.document) ? editor : undefined;
}
