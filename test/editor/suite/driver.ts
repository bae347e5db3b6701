/** The line to the driver outside the editor, which has hands (keys), eyes (screen, frames) and the terminal. */

declare const WISEMARK_CONTROL: string;
declare const WISEMARK_HOST: string;
declare const WISEMARK_SCENARIO: string;
declare const WISEMARK_ONLY: string;

/** The editor that runs the suite: `current`, `oldest`, `web` or `desktop`. */
export const host: string = WISEMARK_HOST;

/** Which part of the suite this run is for. */
export const scenario: string = WISEMARK_SCENARIO;

/** Words of the tests to run, for someone at work on one of them; empty runs all. */
export const only: string = WISEMARK_ONLY;

/** Desktop VS Code runs without a driven window: what looks at the screen is left to the other hosts. */
export const hasWindow = host !== 'desktop';

/** Asks the driver for something and waits for its answer. */
export async function drive<Answer = null>(operation: string, given: Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch(WISEMARK_CONTROL, { method: 'POST', body: JSON.stringify({ operation, ...given }) });
  const answer = (await response.json()) as { value: Answer; error?: string };
  if (answer.error !== undefined) throw new Error(`driver, ${operation}: ${answer.error}`);
  return answer.value;
}

/** Asks again until the answer is good; the last answer stands in the message when it never is. */
export async function eventually<Value>(
  what: string,
  ask: () => Value | PromiseLike<Value>,
  good: (value: Value) => boolean,
  seconds = 15,
): Promise<Value> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    let seen: string;
    try {
      const value = await ask();
      if (good(value)) return value;
      seen = JSON.stringify(value);
    } catch (error) {
      seen = String(error);
    }
    if (Date.now() > until) {
      await drive('failed').catch(() => undefined);
      throw new Error(`${what}: not within ${seconds} s; last seen ${seen}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
