import { commands, type Disposable, type Uri } from 'vscode';
import { commandNames } from '../command-names.ts';
import { showNotice } from '../notices.ts';
import type { Pause } from '../pause.ts';
import type { Previews } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import type { StatusBar } from '../status-bar.ts';
import { allowSuggestions } from './allow-suggestions.ts';
import { explainRule } from './explain-rule.ts';
import { fixAllSafe } from './fix-all-safe.ts';
import { importArticle } from './import-article.ts';
import { insertSnippet } from './insert-snippet.ts';
import { showMetrics } from './show-metrics.ts';

/** What the commands work with. */
export interface CommandParts {
  readonly server: Server;
  readonly pause: Pause;
  readonly statusBar: StatusBar;
  readonly previews: Previews;
  readonly extensionId: string;
  readonly extensionUri: Uri;
}

type Command = (...given: unknown[]) => unknown;

/** Every command of package.json. Arguments come from key bindings, links and other extensions: each command checks its own. */
export function registerCommands(parts: CommandParts): Disposable[] {
  const { server, pause, statusBar, previews, extensionId } = parts;
  const table: Readonly<Record<keyof typeof commandNames, Command>> = {
    openPreviewToSide: (post) => previews.open(post),
    togglePreviewLock: () => previews.toggleLock(),
    importArticle: (file) => importArticle(server, file),
    insertSnippet: (name) => insertSnippet(server, name),
    fixAllSafe: () => fixAllSafe(server),
    showLog: () => server.log.show(),
    restartServer: () => server.restart(),
    pauseChecks: () => pause.toggle(),
    explainRule: (rule) => explainRule(server, rule),
    openWalkthrough: () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#getStarted`, false),
    showMetrics: () => showMetrics(statusBar),
    allowSuggestions: () => allowSuggestions(),
  };
  return Object.entries(commandNames).map(([key, name]) =>
    commands.registerCommand(name, guarded(server, name, table[key as keyof typeof commandNames])),
  );
}

/** A mistake of ours becomes one line and a trace in the log, not a red box with a stack. */
function guarded(server: Server, name: string, command: Command): Command {
  return async (...given) => {
    try {
      return await command(...given);
    } catch (error) {
      server.log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      showNotice(`That did not work (${name}). Your text is untouched; the log says more.`);
      return undefined;
    }
  };
}
