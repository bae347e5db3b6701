import { type ExtensionContext, type Uri, window } from 'vscode';
import type { FileReport } from '../base/finding.ts';
import { type ReportAnswer, reportRequest } from '../protocol/server.ts';
import { registerCommands } from './commands/register.ts';
import { registerPaste } from './paste.ts';
import { Pause } from './pause.ts';
import { Previews } from './preview/previews.ts';
import { registerRulePages } from './rule-pages.ts';
import { Server, type StartClient } from './server.ts';
import { StatusBar } from './status-bar.ts';
import { watchFiles, watchSettings } from './watch.ts';

/** What other extensions, and our own tests, can ask. */
export interface Api {
  /** Settled when the server answers. */
  whenReady(): Promise<void>;
  /** The report of an open post, as the terminal would print it. */
  report(uri: string): Promise<FileReport | null>;
}

/** Puts the parts together; everything ends with the context. Returns at once: the server starts behind the editor. */
export function activateWith(context: ExtensionContext, start: StartClient): Api {
  const log = window.createOutputChannel('Wisemark', { log: true });
  const server = new Server(log, start);
  const pause = new Pause(server);
  const statusBar = new StatusBar(server, pause);
  const previews = new Previews(context, server);
  const extensionUri: Uri = context.extensionUri;
  context.subscriptions.push(
    log,
    server,
    pause,
    statusBar,
    previews,
    registerRulePages(server),
    registerPaste(server),
    watchFiles(server),
    watchSettings(server),
    ...registerCommands({ server, pause, statusBar, previews, extensionId: context.extension.id, extensionUri }),
  );
  void server.start();
  return {
    whenReady: () => server.whenReady(),
    report: async (uri) => (await server.ask<ReportAnswer>(reportRequest, { uri })) ?? null,
  };
}
