/**
 * The few types of a web worker that the protocol library names. The browser's own type library stays out: it would let code
 * that has no document speak of one.
 */
declare global {
  interface MessagePort {
    postMessage(message: unknown): void;
  }

  interface Worker {
    postMessage(message: unknown): void;
    terminate(): void;
  }

  interface DedicatedWorkerGlobalScope {
    postMessage(message: unknown): void;
  }
}

export {};
