import { Disposable, EventEmitter, Selection, Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { ToPreview } from '../../protocol/preview.ts';
import { type PageAnswer, type PageParams, pageRequest } from '../../protocol/server.ts';
import type { Server } from '../server.ts';
import { columnOf, openLink, openPost } from './links.ts';
import { readMessage } from './messages.ts';
import { resources, webviewOptions } from './roots.ts';
import { ScrollSync } from './scroll.ts';
import { shellHtml } from './shell.ts';

/** Where a preview stands, as it is kept over a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly locked: boolean;
}

/** Takes a burst of keystrokes as one. */
const wait = 60;

/** One preview panel: the page of one post at a time, drawn anew as the post changes. */
export class Preview implements Disposable {
  readonly panel: WebviewPanel;
  readonly #server: Server;
  readonly #extensionUri: Uri;
  readonly #scroll: ScrollSync;
  readonly #parts: Disposable;
  readonly #closed = new EventEmitter<void>();
  readonly #changed = new EventEmitter<void>();
  #uri: Uri;
  #locked: boolean;
  #ready = false;
  #disposed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #askAgain = false;
  /** What the page shows: an answer for another post, or an older one, is dropped. */
  #drawn: { readonly uri: string; readonly version: number } | undefined;

  readonly onClosed = this.#closed.event;
  /** Another post, or the lock. */
  readonly onChanged = this.#changed.event;

  constructor(panel: WebviewPanel, server: Server, extensionUri: Uri, state: PreviewState) {
    this.panel = panel;
    this.#server = server;
    this.#extensionUri = extensionUri;
    this.#uri = Uri.parse(state.uri);
    this.#locked = state.locked;
    this.#scroll = new ScrollSync(
      () => this.#uri,
      (offset) => this.#send({ type: 'scrollTo', offset }),
      (offset) => this.#send({ type: 'cursor', offset }),
    );
    this.#parts = Disposable.from(
      this.#scroll,
      this.#closed,
      this.#changed,
      panel.onDidDispose(() => this.#close()),
      panel.webview.onDidReceiveMessage((raw: unknown) => this.#receive(raw)),
      workspace.onDidChangeTextDocument(({ document }) => this.#isShown(document.uri) && this.#schedule()),
      workspace.onDidSaveTextDocument(() => this.#schedule()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('wisemark') && this.#schedule()),
      server.onStarted(() => this.#restart()),
    );
    panel.webview.options = webviewOptions(extensionUri, this.#uri);
    panel.webview.html = shellHtml(panel.webview, extensionUri);
    this.#name();
  }

  get state(): PreviewState {
    return { uri: this.#uri.toString(), locked: this.#locked };
  }

  get locked(): boolean {
    return this.#locked;
  }

  /** Shows another post. */
  show(uri: Uri): void {
    if (this.#isShown(uri)) return;
    this.#uri = uri;
    this.panel.webview.options = webviewOptions(this.#extensionUri, uri);
    this.#name();
    this.#changed.fire();
    this.#schedule();
  }

  setLocked(locked: boolean): void {
    if (this.#locked === locked) return;
    this.#locked = locked;
    this.#name();
    this.#send({ type: 'locked', locked });
    this.#changed.fire();
  }

  dispose(): void {
    this.panel.dispose();
  }

  #close(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#closed.fire();
    this.#parts.dispose();
  }

  #isShown(uri: Uri): boolean {
    return uri.toString() === this.#uri.toString();
  }

  #name(): void {
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1);
    this.panel.title = `${this.#locked ? '[Preview]' : 'Preview'} ${name}`;
  }

  #send(message: ToPreview): void {
    if (this.#ready && !this.#disposed) void this.panel.webview.postMessage(message);
  }

  /** A server that just started counts its versions from those of the editor, so the guard starts anew. */
  #restart(): void {
    this.#drawn = undefined;
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), wait);
  }

  /** At most one question is under way; what changes meanwhile is asked for when it is answered. */
  async #draw(): Promise<void> {
    if (!this.#ready || this.#disposed) return;
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    this.#askAgain = false;
    const uri = this.#uri;
    try {
      await this.#openInEditor(uri);
      const params: PageParams = { uri: uri.toString(), resources: resources(this.panel.webview, uri) };
      const answer = await this.#server.ask<PageAnswer | null>(pageRequest, params);
      if (this.#isShown(uri)) this.#take(uri, answer);
    } finally {
      this.#asking = false;
      if (this.#askAgain || !this.#isShown(uri)) this.#schedule();
    }
  }

  /** The server knows open documents only; a restored preview may be there before its post. */
  async #openInEditor(uri: Uri): Promise<void> {
    try {
      await workspace.openTextDocument(uri);
    } catch {
      // Answered below: the server has no page for it.
    }
  }

  #take(uri: Uri, answer: PageAnswer | null | undefined): void {
    if (!answer) {
      this.#send({ type: 'message', text: 'There is no page for this post. Is it open, and a Markdown file?' });
      return;
    }
    const first = this.#drawn?.uri !== uri.toString();
    if (!first && this.#drawn && answer.version < this.#drawn.version) return;
    this.#drawn = { uri: uri.toString(), version: answer.version };
    const { version, title, language, css, html, findings, problems } = answer;
    this.#send({ type: 'page', version, uri: uri.toString(), title, language, css, html, findings });
    this.#send({ type: 'message', text: problems.join('\n') });
    const top = first ? this.#scroll.top() : undefined;
    if (top !== undefined) this.#send({ type: 'scrollTo', offset: top });
  }

  #receive(raw: unknown): void {
    const message = readMessage(raw);
    switch (message?.type) {
      case 'ready':
        this.#ready = true;
        this.#drawn = undefined;
        this.#send({ type: 'locked', locked: this.#locked });
        void this.#draw();
        break;
      case 'scrolled':
        this.#scroll.scrolled(message.offset);
        break;
      case 'reveal':
        void this.#reveal(message.offset);
        break;
      case 'openPost':
        void openPost(this.#uri, message.path);
        break;
      case 'openLink':
        void openLink(message.href);
        break;
      case 'setLocked':
        this.setLocked(message.locked);
        break;
      case 'drawn':
        this.#server.log.trace(
          `Page version ${message.version}: ${message.blocks} blocks in ${message.milliseconds} ms`,
        );
        break;
      default:
        this.#server.log.debug('The preview sent something that is no message of ours.');
    }
  }

  async #reveal(offset: number): Promise<void> {
    try {
      const editor = await window.showTextDocument(this.#uri, { viewColumn: columnOf(this.#uri) });
      const position = editor.document.positionAt(offset);
      editor.selection = new Selection(position, position);
      editor.revealRange(editor.selection);
    } catch (error) {
      this.#server.log.warn(`The post could not be shown: ${String(error)}`);
    }
  }
}
