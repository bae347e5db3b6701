import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from './activate.ts';

/** Where there is Node (a desktop, a remote machine), the server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  return activateWith(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const client = new LanguageClient('wisemark', 'Wisemark', { run, debug: run }, options);
    return { client, dispose: () => {} };
  });
}
