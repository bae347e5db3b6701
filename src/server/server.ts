import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientOptions } from '../protocol/server.ts';
import { triggerCharacter } from '../service/service.ts';
import { fixAllKind } from './actions.ts';
import { registerFeatures } from './features.ts';
import { registerRequests } from './requests.ts';
import { type CreateService, Session } from './session.ts';

/** Speaks the Language Server Protocol over a connection; the same in Node and in a web worker. */
export function startServer(connection: Connection, create: CreateService): void {
  let session: Session | undefined;
  let folders: readonly string[] = [];

  connection.onInitialize((params): InitializeResult => {
    session = new Session(connection, create, clientOptions(params));
    folders = workspaceFolders(params);
    registerFeatures(connection, session, supportsVersions(params));
    registerRequests(connection, session);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        completionProvider: { triggerCharacters: [triggerCharacter] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'wisemark' },
    };
  });

  connection.onInitialized(() => {
    session?.guard.take('open the workspace', () => session?.setFolders(folders))(undefined);
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map((folder) => folder.uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
      session?.guard.take('open the workspace', () => session?.setFolders(folders))(undefined);
    });
  });
  connection.onShutdown(() => session?.dispose());
  connection.listen();
}

/** Another editor may send anything, or nothing, here. */
function clientOptions(params: InitializeParams): ClientOptions {
  const options: unknown = params.initializationOptions;
  return typeof options === 'object' && options !== null ? options : {};
}

function workspaceFolders(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}

function supportsVersions(params: InitializeParams): boolean {
  return params.capabilities.workspace?.workspaceEdit?.documentChanges === true;
}
