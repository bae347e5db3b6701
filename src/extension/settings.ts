import { workspace } from 'vscode';

/** All of `wisemark.*` as one plain object, the form in which the server takes it. */
export function settingsForServer(): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration().get('wisemark') ?? {}));
}

/** A yes-or-no setting; everything but a plain `false` is yes, so that a slip never switches something off. */
export function isOn(name: string): boolean {
  return workspace.getConfiguration('wisemark').get(name) !== false;
}
