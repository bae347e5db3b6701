import type { FromPreview } from '../protocol/preview.ts';

/** What the editor gives a webview. */
interface EditorApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): EditorApi;

const api = acquireVsCodeApi();

/** Tells the extension something. */
export function tell(message: FromPreview): void {
  api.postMessage(message);
}

const state: { uri?: string; locked: boolean } = { locked: false };

/** Keeps which post is shown, so that the panel comes back after the window was reloaded. */
export function keep(change: { readonly uri?: string | undefined; readonly locked?: boolean }): void {
  if (change.uri !== undefined) state.uri = change.uri;
  if (change.locked !== undefined) state.locked = change.locked;
  if (state.uri !== undefined) api.setState(state);
}
