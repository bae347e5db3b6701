import type { Log } from '../base/ports.ts';
import type { Notices } from './notices.ts';

/** What a mistake of ours turns into: a line in the log with its trace, an empty answer, and one line for the writer. */
export class Guard {
  readonly #log: Log;
  readonly #notices: Notices;

  constructor(log: Log, notices: Notices) {
    this.#log = log;
    this.#notices = notices;
  }

  /** Reports a caught failure of the work that `what` names ("show the hover"). */
  failed(what: string, error: unknown): void {
    this.#log.warn(`Could not ${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    this.#notices.say(`Wisemark could not ${what}. Your text is untouched; the log says more (Wisemark: Show Log).`);
  }

  /** A request's handler that never throws. */
  answer<Params, Answer>(
    what: string,
    empty: Answer,
    handler: (params: Params) => Answer | Promise<Answer>,
  ): (params: Params) => Promise<Answer> {
    return async (params) => {
      try {
        return await handler(params);
      } catch (error) {
        this.failed(what, error);
        return empty;
      }
    };
  }

  /** A notification's handler that never throws. */
  take<Params>(what: string, handler: (params: Params) => void): (params: Params) => void {
    return (params) => {
      try {
        handler(params);
      } catch (error) {
        this.failed(what, error);
      }
    };
  }
}
