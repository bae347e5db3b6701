import { Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { activePost, isPost } from '../posts.ts';
import type { Server } from '../server.ts';
import { Preview, type PreviewState } from './preview.ts';
import { webviewOptions } from './roots.ts';
import { previewStates } from './states.ts';

/** The panel's type; the editor starts us by it when it restores one. */
export const previewType = 'wisemark.preview';

/** All preview panels: one that follows the writer, and as many locked ones as there are. */
export class Previews implements Disposable {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #open = new Set<Preview>();
  readonly #parts: Disposable;
  #restorable: PreviewState[];

  constructor(context: ExtensionContext, server: Server) {
    this.#context = context;
    this.#server = server;
    this.#restorable = [...previewStates.read(context)];
    this.#parts = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isPost(editor.document)) this.#follower()?.show(editor.document.uri);
      }),
      window.registerWebviewPanelSerializer(previewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
    );
  }

  /** Shows the active post, or the one that a menu named, beside its editor. */
  open(given: unknown): void {
    const uri = given instanceof Uri ? given : activePost()?.document.uri;
    if (!uri) {
      void window.showInformationMessage('Open a Markdown post first: the preview shows it as the blog will.');
      return;
    }
    const follower = this.#follower();
    if (follower) {
      follower.show(uri);
      follower.panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(
      previewType,
      'Preview',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { ...webviewOptions(this.#context.extensionUri, uri), enableFindWidget: true },
    );
    this.#adopt(panel, { uri: uri.toString(), locked: false });
  }

  /** Locks or frees the preview that has the focus, else the one that follows. */
  toggleLock(): void {
    const preview = [...this.#open].find(({ panel }) => panel.active) ?? this.#follower() ?? [...this.#open][0];
    preview?.setLocked(!preview.locked);
    if (preview && !preview.locked) {
      const post = activePost();
      if (post) preview.show(post.document.uri);
    }
  }

  dispose(): void {
    this.#parts.dispose();
    for (const preview of [...this.#open]) preview.dispose();
  }

  #follower(): Preview | undefined {
    return [...this.#open].find((preview) => !preview.locked);
  }

  #restore(panel: WebviewPanel, raw: unknown): void {
    const state = previewStates.from(raw) ?? this.#remembered(panel.title);
    if (state) this.#adopt(panel, state);
    else panel.dispose();
  }

  /** Pages keep no state of their own; the title says which of ours it was. */
  #remembered(title: string): PreviewState | undefined {
    const index = this.#restorable.findIndex(({ uri }) => title.endsWith(Uri.parse(uri).path.split('/').pop() ?? ''));
    return this.#restorable.splice(Math.max(0, index), 1)[0];
  }

  #adopt(panel: WebviewPanel, state: PreviewState): void {
    panel.iconPath = {
      light: Uri.joinPath(this.#context.extensionUri, 'media', 'preview-light.svg'),
      dark: Uri.joinPath(this.#context.extensionUri, 'media', 'preview-dark.svg'),
    };
    const preview = new Preview(panel, this.#server, this.#context.extensionUri, state);
    this.#open.add(preview);
    const remember = () =>
      previewStates.write(this.#context, [...this.#restorable, ...[...this.#open].map((open) => open.state)]);
    preview.onChanged(remember);
    preview.onClosed(() => {
      this.#open.delete(preview);
      remember();
    });
    remember();
  }
}
