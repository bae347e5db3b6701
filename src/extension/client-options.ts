import { type Diagnostic, type LogOutputChannel, Uri } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { ClientOptions } from '../protocol/server.ts';
import { commandNames } from './command-names.ts';
import { postSelector } from './posts.ts';
import { settingsForServer } from './settings.ts';

/** How the language client listens and shows; the same on a desktop and in a browser. */
export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  const own: ClientOptions = {
    nativeSnippets: true,
    settings: settingsForServer(),
    files: true,
    notices: true,
    diagnosticHover: true,
  };
  return {
    documentSelector: postSelector(),
    diagnosticCollectionName: 'wisemark',
    initializationOptions: own,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withRulePage)),
    },
  };
}

/** Makes each rule code a link to the rule's page, which the extension shows by itself: it works without a network. */
function withRulePage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  const rule = typeof code === 'object' ? code.value : code;
  if (typeof rule !== 'string') return diagnostic;
  const query = encodeURIComponent(JSON.stringify([rule]));
  diagnostic.code = { value: rule, target: Uri.parse(`command:${commandNames.explainRule}?${query}`) };
  return diagnostic;
}
