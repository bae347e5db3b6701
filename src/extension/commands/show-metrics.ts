import { window } from 'vscode';
import type { StatusBar } from '../status-bar.ts';

/** Says in words what the status bar shows in figures. */
export async function showMetrics(statusBar: StatusBar): Promise<void> {
  const sentences = await statusBar.sentences();
  void window.showInformationMessage(sentences ?? 'Open a Markdown post to see its words, reading time and grade.');
}
