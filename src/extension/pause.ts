import { commands, type Disposable, EventEmitter } from 'vscode';
import { type PauseParams, pauseRequest } from '../protocol/server.ts';
import type { Server } from './server.ts';

/** Whether checks rest for now. Lives as long as the window, so that nobody forgets it for a week. */
export class Pause implements Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #restarted: Disposable;
  #paused = false;

  readonly onChanged = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#restarted = server.onStarted(() => {
      if (this.#paused) void this.#tell();
    });
  }

  get paused(): boolean {
    return this.#paused;
  }

  async toggle(): Promise<void> {
    this.#paused = !this.#paused;
    this.#changed.fire();
    await commands.executeCommand('setContext', 'wisemark.paused', this.#paused);
    await this.#tell();
  }

  dispose(): void {
    this.#restarted.dispose();
    this.#changed.dispose();
  }

  async #tell(): Promise<void> {
    const params: PauseParams = { paused: this.#paused };
    await this.#server.ask(pauseRequest, params);
  }
}
