import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion, CompletionContext } from '../service/service.ts';

/** How the writer came to ask, as the engine wants to know it. */
export function completionContext(params: CompletionParams, nativeSnippets: boolean): CompletionContext {
  const asked = params.context;
  const trigger = asked?.triggerKind === CompletionTriggerKind.TriggerCharacter ? asked.triggerCharacter : undefined;
  return { nativeSnippets, ...(trigger === undefined ? {} : { trigger }) };
}

/** An offer as the protocol says it; the order of the engine is kept. */
export function toCompletionItem(offer: Completion, index: number, document: TextDocument): CompletionItem {
  return {
    label: offer.label,
    kind: offer.kind === 'snippet' ? CompletionItemKind.Snippet : CompletionItemKind.Text,
    detail: offer.detail,
    documentation: { kind: 'markdown', value: offer.documentation },
    filterText: offer.filter,
    sortText: String(index).padStart(5, '0'),
    insertTextFormat: offer.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: { start: document.positionAt(offer.start), end: document.positionAt(offer.end) },
      newText: offer.insert,
    },
  };
}
