/**
 * How the engine reaches files. Paths are absolute with forward slashes; what stands behind them (a disk, an editor's
 * virtual workspace, a test's map) is the shell's business. Every call may fail with an `Error` whose message is one plain line.
 */
export interface Files {
  /** The folder that paths in reports are relative to, and that no read may leave. */
  readonly root: string;
  /** The bytes of a file, or undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Every file below `root` whose path relative to it matches one of the globs, sorted. */
  list(globs: readonly string[]): Promise<readonly string[]>;
}

/** The time now, so that tests can set it. */
export interface Clock {
  now(): Date;
}

/** Where an engine's remarks for developers go; never shown to a writer by itself. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** All that the engine needs from outside. */
export interface Ports {
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
}

/** Ports for a service that lives on text alone: no files, real time, a silent log. */
export const emptyPorts: Ports = {
  files: { root: '/', read: async () => undefined, list: async () => [] },
  clock: { now: () => new Date() },
  log: { info: () => {}, warn: () => {} },
};
