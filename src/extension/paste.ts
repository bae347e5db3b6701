import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import { type PasteMarkdownAnswer, pasteMarkdownRequest } from '../protocol/server.ts';
import { postSelector } from './posts.ts';
import type { Server } from './server.ts';
import { isOn } from './settings.ts';

const html = 'text/html';
/** Marks of text that was copied inside the editor: it is code or Markdown already. */
const editorMarks = ['vscode-editor-data', 'application/vnd.code.copymetadata'];

/** Offers what was copied from a web page or a word processor as clean Markdown. */
export function registerPaste(server: Server): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append('markdown', 'wisemark');
  const provide = async (
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> => {
    if (!isOn('paste.cleanMarkdown') || (context.only && !context.only.contains(kind))) return undefined;
    if (editorMarks.some((mark) => data.get(mark)) || ranges.some((range) => isLiteral(document, range.start.line)))
      return undefined;
    const copied = await data.get(html)?.asString();
    if (!copied || token.isCancellationRequested) return undefined;
    const answer = await server.ask<PasteMarkdownAnswer>(pasteMarkdownRequest, { html: copied });
    const plain = await data.get('text/plain')?.asString();
    // Plain words need no help: the editor's own paste does the same.
    if (!answer?.markdown || token.isCancellationRequested || answer.markdown.trim() === plain?.trim())
      return undefined;
    return [new DocumentPasteEdit(answer.markdown, 'Paste as Clean Markdown', kind)];
  };
  return languages.registerDocumentPasteEditProvider(
    postSelector(),
    { provideDocumentPasteEdits: provide },
    { pasteMimeTypes: [html], providedPasteEditKinds: [kind] },
  );
}

/** True inside fenced code and front matter, where Markdown would be wrong. */
function isLiteral(document: TextDocument, line: number): boolean {
  let fence: string | undefined;
  for (let index = 0; index < line; index++) {
    const text = document.lineAt(index).text;
    if (index === 0 && /^(---|\+\+\+)\s*$/.test(text)) fence = text.trim();
    else {
      const mark = /^ {0,3}(`{3,}|~{3,}|---\s*$|\+\+\+\s*$)/.exec(text)?.[1]?.trim();
      if (mark === undefined) continue;
      if (fence === undefined && /^[`~]/.test(mark)) fence = mark;
      else if (fence !== undefined && mark.startsWith(fence)) fence = undefined;
    }
  }
  return fence !== undefined;
}
