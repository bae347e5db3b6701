import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type Notice, noticeNotification } from '../protocol/server.ts';

/** Tells the writer one line, each line once in a session: a message that returns with every keystroke helps nobody. */
export class Notices {
  readonly #connection: Connection;
  readonly #said = new Set<string>();
  readonly #own: boolean;

  /** `own`: the client shows notices in its way; other editors get the protocol's message. */
  constructor(connection: Connection, own: boolean) {
    this.#connection = connection;
    this.#own = own;
  }

  say(message: string): void {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    const notice: Notice = { message };
    if (this.#own) void this.#connection.sendNotification(noticeNotification, notice);
    else void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}
