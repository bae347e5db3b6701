import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change } from '../service/service.ts';

/**
 * Applies an editor's changes to the document and returns them as the engine takes them. Each change counts from the result of
 * the one before, so its offsets are read just before it is applied.
 */
export function applyChanges(
  document: TextDocument,
  events: readonly TextDocumentContentChangeEvent[],
  version: number,
): readonly Change[] {
  const changes: Change[] = [];
  for (const event of events) {
    if ('range' in event) {
      const start = document.offsetAt(event.range.start);
      const end = document.offsetAt(event.range.end);
      changes.push({ start: Math.min(start, end), end: Math.max(start, end), text: event.text });
    } else changes.push({ start: 0, end: document.getText().length, text: event.text });
    TextDocument.update(document, [event], version);
  }
  if (events.length === 0) TextDocument.update(document, [], version);
  return changes;
}
