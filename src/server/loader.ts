import type { Engine } from './engines.ts';
import type { Guard } from './guard.ts';
import type { Notices } from './notices.ts';

/** How long findings wait for a slow workspace before they are shown with what is known. */
const patience = 5000;

interface Load {
  running: Promise<void> | undefined;
  again: boolean;
  ready: boolean;
  readonly first: Promise<void>;
}

/** Lets each engine read its project in the background: one reading at a time, and one more where files changed meanwhile. */
export class Loader {
  readonly #loads = new Map<Engine, Load>();
  readonly #guard: Guard;
  readonly #notices: Notices;
  readonly #after: (engine: Engine) => void;

  /** `after` is called whenever an engine has read its files, or has taken too long at its first time. */
  constructor(guard: Guard, notices: Notices, after: (engine: Engine) => void) {
    this.#guard = guard;
    this.#notices = notices;
    this.#after = after;
  }

  /** True when the engine knows its project, so that no finding is shown that the project turns off. */
  isReady(engine: Engine): boolean {
    return this.#loads.get(engine)?.ready ?? false;
  }

  whenReady(engine: Engine): Promise<void> {
    return this.#loads.get(engine)?.first ?? this.load(engine);
  }

  load(engine: Engine): Promise<void> {
    const known = this.#loads.get(engine);
    if (known?.running) {
      known.again = true;
      return known.running;
    }
    if (known) {
      known.running = this.#run(engine, known);
      return known.running;
    }
    let settle = () => {};
    const first = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const load: Load = { running: undefined, again: false, ready: false, first };
    this.#loads.set(engine, load);
    const show = () => {
      if (load.ready) return;
      load.ready = true;
      settle();
    };
    const timer = setTimeout(() => {
      show();
      this.#after(engine);
    }, patience);
    load.running = this.#run(engine, load, () => {
      clearTimeout(timer);
      show();
    });
    return load.running;
  }

  /** Engines that are no longer in use. */
  forgetAll(): void {
    this.#loads.clear();
  }

  async #run(engine: Engine, load: Load, done: () => void = () => {}): Promise<void> {
    do {
      load.again = false;
      try {
        for (const problem of await engine.service.load()) this.#notices.say(problem);
      } catch (error) {
        this.#guard.failed('read the project', error);
      }
    } while (load.again);
    load.running = undefined;
    done();
    this.#after(engine);
  }
}
