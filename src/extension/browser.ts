import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith } from './activate.ts';

declare const Worker: new (url: string) => Worker;

/** In a browser, the server is a worker. */
export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return activateWith(context, (options) => {
    const worker = new Worker(script);
    return { client: new LanguageClient('wisemark', 'Wisemark', worker, options), dispose: () => worker.terminate() };
  });
}
