import {
  type CodeAction,
  type CompletionItem,
  CompletionTriggerKind,
  type Connection,
  type Hover,
} from 'vscode-languageserver';
import { filesChangedNotification, type PauseParams, pauseRequest } from '../protocol/server.ts';
import { codeActions } from './actions.ts';
import { completionContext, toCompletionItem } from './completion.ts';
import { hoverAt } from './hover.ts';
import type { Session } from './session.ts';

/** Documents, settings and the language features that every editor knows. `versioned`: the client takes edits with a version. */
export function registerFeatures(connection: Connection, session: Session, versioned: boolean): void {
  const { documents, guard } = session;

  connection.onDidOpenTextDocument(guard.take('open the document', ({ textDocument }) => documents.open(textDocument)));
  connection.onDidChangeTextDocument(guard.take('follow the text', (params) => documents.change(params)));
  connection.onDidCloseTextDocument(
    guard.take('close the document', ({ textDocument }) => documents.close(textDocument.uri)),
  );
  connection.onDidChangeConfiguration(
    guard.take('read the settings', ({ settings }) => session.configure(ownPart(settings))),
  );
  connection.onNotification(
    filesChangedNotification,
    guard.take('read the project', () => session.reload()),
  );
  connection.onDidChangeWatchedFiles(guard.take('read the project', () => session.reload()));
  connection.onRequest(
    pauseRequest,
    guard.answer('pause the checks', null, ({ paused }: PauseParams) => {
      session.pause(paused === true);
      return null;
    }),
  );

  connection.onHover(
    guard.answer<Parameters<Parameters<Connection['onHover']>[0]>[0], Hover | null>(
      'explain this place',
      null,
      (params) => {
        const document = documents.get(params.textDocument.uri);
        if (!document?.checked) return null;
        const { engine, path } = document.home;
        const offset = document.text.offsetAt(params.position);
        const report = session.showsFindings(document) ? documents.report(document) : undefined;
        const term = engine.service.hover(path, offset);
        return hoverAt(offset, report, term, document.text, session.options.diagnosticHover === true);
      },
    ),
  );

  connection.onCodeAction(
    guard.answer<Parameters<Parameters<Connection['onCodeAction']>[0]>[0], CodeAction[]>(
      'offer fixes',
      [],
      (params) => {
        const document = documents.get(params.textDocument.uri);
        if (!document || !session.showsFindings(document)) return [];
        const { engine, path } = document.home;
        return codeActions(params, document.text, engine.service, path, versioned);
      },
    ),
  );

  connection.onCompletion(
    guard.answer<Parameters<Parameters<Connection['onCompletion']>[0]>[0], CompletionItem[]>(
      'complete',
      [],
      (params) => {
        const document = documents.get(params.textDocument.uri);
        const typed = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        if (!document?.checked || (typed && !session.settings.trigger)) return [];
        const { engine, path } = document.home;
        const context = completionContext(params, session.options.nativeSnippets === true);
        const offers = engine.service.complete(path, document.text.offsetAt(params.position), context);
        return offers.map((offer, index) => toCompletionItem(offer, index, document.text));
      },
    ),
  );
}

/** Editors send either our part of the settings or all of them. */
function ownPart(settings: unknown): unknown {
  const own = (settings as { readonly wisemark?: unknown } | null | undefined)?.wisemark;
  return own ?? settings;
}
