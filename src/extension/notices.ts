import { commands, window } from 'vscode';
import { commandNames } from './command-names.ts';

/** One line for the writer, with the way to the log. Nothing waits for the answer. */
export function showNotice(message: string): void {
  const button = 'Show Log';
  window.showWarningMessage(message, button).then((chosen) => {
    if (chosen === button) void commands.executeCommand(commandNames.showLog);
  });
}
