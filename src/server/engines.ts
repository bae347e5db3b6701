import { emptyPorts, type Log, type Ports } from '../base/ports.ts';
import type { Service } from '../service/service.ts';
import { type Ask, clientFiles } from './client-files.ts';
import { isInside, type Place, splitUri } from './uris.ts';

/** One engine for each workspace folder, because each may have its own project file; one more for documents outside of all. */
export interface Engine {
  readonly service: Service;
  /** Undefined for documents that belong to no folder. */
  readonly root: Place | undefined;
}

/** An engine and the name under which it knows a document. */
export interface Home {
  readonly engine: Engine;
  readonly path: string;
}

/** What the engines need from outside. `ask` is undefined where the client offers no files. */
export interface EngineOptions {
  readonly create: (ports: Ports) => Service;
  readonly ask: Ask | undefined;
  readonly log: Log;
}

/** Finds the engine of a document, and makes it when it is first needed. */
export class Engines {
  readonly #options: EngineOptions;
  #folders: readonly Place[] = [];
  #engines = new Map<string, Engine>();
  #made: (engine: Engine) => void = () => {};

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** Called with each new engine, before its first document. */
  onMade(listener: (engine: Engine) => void): void {
    this.#made = listener;
  }

  /** Forgets all engines; the caller opens its documents again. */
  setFolders(uris: readonly string[]): void {
    this.#folders = uris
      .map((uri) => splitUri(uri))
      .filter((place) => place !== undefined)
      .map((place) => ({ base: place.base, path: place.path.replace(/(.)\/+$/, '$1') }))
      .sort((a, b) => b.path.length - a.path.length);
    this.#engines = new Map();
  }

  /** The engine of the innermost folder that holds the document. */
  home(uri: string): Home {
    const place = splitUri(uri);
    const folder = place && this.#folders.find((root) => root.base === place.base && isInside(root.path, place.path));
    if (place === undefined || folder === undefined) return { engine: this.#engine(undefined), path: uri };
    return { engine: this.#engine(folder), path: place.path };
  }

  /** The engine for questions about no document: the first folder's. */
  main(): Engine {
    return this.#engine(this.#folders[0]);
  }

  all(): readonly Engine[] {
    return [...this.#engines.values()];
  }

  #engine(root: Place | undefined): Engine {
    const key = root === undefined ? '' : root.base + root.path;
    const known = this.#engines.get(key);
    if (known) return known;
    const { ask, create, log } = this.#options;
    const files = root && ask ? clientFiles(ask, root) : emptyPorts.files;
    const engine = { service: create({ ...emptyPorts, files, log }), root };
    this.#engines.set(key, engine);
    this.#made(engine);
    return engine;
  }
}
