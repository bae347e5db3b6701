import { Disposable, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import { type StatusAnswer, type StatusParams, statusRequest } from '../protocol/server.ts';
import { commandNames } from './command-names.ts';
import { plainMetrics, shortMetrics } from './metrics.ts';
import type { Pause } from './pause.ts';
import { activePost } from './posts.ts';
import type { Server } from './server.ts';
import { isOn } from './settings.ts';

/** Long enough to skip the steps of a selection that is being drawn. */
const wait = 120;

/** Words, reading minutes and grade of the active post or its selection. */
export class StatusBar implements Disposable {
  readonly #server: Server;
  readonly #pause: Pause;
  readonly #item: StatusBarItem;
  readonly #parts: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(server: Server, pause: Pause) {
    this.#server = server;
    this.#pause = pause;
    this.#item = window.createStatusBarItem('wisemark.metrics', StatusBarAlignment.Right, 90);
    this.#item.name = 'Wisemark: words, reading time, grade';
    this.#item.command = commandNames.showMetrics;
    const soon = () => this.#schedule();
    this.#parts = Disposable.from(
      this.#item,
      server.onStarted(soon),
      pause.onChanged(soon),
      window.onDidChangeActiveTextEditor(soon),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === activePost() && soon()),
      workspace.onDidChangeTextDocument(({ document }) => document === activePost()?.document && soon()),
      workspace.onDidOpenTextDocument(({ uri }) => uri === activePost()?.document.uri && soon()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('wisemark.statusBar') && soon()),
    );
    soon();
  }

  /** The figures now, in whole sentences; undefined where no post is active. */
  async sentences(): Promise<string | undefined> {
    const status = await this.#ask();
    return status ? plainMetrics(status) : undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  #schedule(): void {
    if (!activePost() || !isOn('statusBar.show')) this.#item.hide();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), wait);
  }

  async #update(): Promise<void> {
    const asked = ++this.#asked;
    const status = isOn('statusBar.show') ? await this.#ask() : undefined;
    if (asked !== this.#asked) return;
    if (!status) {
      this.#item.hide();
      return;
    }
    const { paused } = this.#pause;
    this.#item.text = `$(${paused ? 'debug-pause' : 'book'}) ${shortMetrics(status)}`;
    this.#item.tooltip = paused ? `Checks are paused. ${plainMetrics(status)}` : plainMetrics(status);
    this.#item.accessibilityInformation = {
      label: `Wisemark: ${shortMetrics(status)}${paused ? ', checks are paused' : ''}`,
    };
    this.#item.show();
  }

  async #ask(): Promise<StatusAnswer | null | undefined> {
    const editor = activePost();
    if (!editor) return undefined;
    const { document, selection } = editor;
    const params: StatusParams = {
      uri: document.uri.toString(),
      ...(selection.isEmpty ? {} : { range: { start: selection.start, end: selection.end } }),
    };
    return this.#server.ask<StatusAnswer | null>(statusRequest, params);
  }
}
