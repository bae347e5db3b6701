import type { ExtensionContext } from 'vscode';
import type { PreviewState } from './preview.ts';

const key = 'wisemark.previews';

/** Remembers which posts were previewed, so that panels come back after the window was reloaded. */
export const previewStates = {
  read(context: ExtensionContext): readonly PreviewState[] {
    const kept: unknown = context.workspaceState.get(key);
    return Array.isArray(kept) ? kept.map((raw) => this.from(raw)).filter((state) => state !== undefined) : [];
  },

  write(context: ExtensionContext, states: readonly PreviewState[]): void {
    void context.workspaceState.update(key, states);
  },

  /** A state as the page or an earlier version kept it; undefined where it is none. */
  from(raw: unknown): PreviewState | undefined {
    if (typeof raw !== 'object' || raw === null || !('uri' in raw) || typeof raw.uri !== 'string') return undefined;
    return { uri: raw.uri, locked: 'locked' in raw && raw.locked === true };
  },
};
