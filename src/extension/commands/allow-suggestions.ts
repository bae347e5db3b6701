import { ConfigurationTarget, window, workspace } from 'vscode';

/** Offers to switch on suggestions while Markdown is typed: the editor ships with them off. Only after a yes. */
export async function allowSuggestions(): Promise<void> {
  const yes = 'Switch On';
  const chosen = await window.showInformationMessage(
    'Show suggestions while you type in Markdown?',
    {
      modal: true,
      detail:
        'This sets “editor.quickSuggestions” for Markdown in your user settings. You can switch it off there again.',
    },
    yes,
  );
  if (chosen !== yes) return;
  const suggestions = { other: 'on', comments: 'off', strings: 'off' };
  const editor = workspace.getConfiguration('editor', { languageId: 'markdown' });
  await editor.update('quickSuggestions', suggestions, ConfigurationTarget.Global, true);
  void window.showInformationMessage('Suggestions are on for Markdown. Type a few letters of a term to see them.');
}
