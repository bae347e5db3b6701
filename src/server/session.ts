import type { Connection } from 'vscode-languageserver';
import type { Log, Ports } from '../base/ports.ts';
import type { ClientOptions } from '../protocol/server.ts';
import type { Service } from '../service/service.ts';
import { Documents, type OpenDocument } from './documents.ts';
import { Engines } from './engines.ts';
import { Guard } from './guard.ts';
import { Loader } from './loader.ts';
import { Notices } from './notices.ts';
import { Publisher } from './publisher.ts';
import { readServerSettings, type ServerSettings } from './settings.ts';

/** Makes an engine; the entry names which. */
export type CreateService = (options: { readonly ports: Ports }) => Service;

/** Everything that one connection lives on, wired together. */
export class Session {
  readonly log: Log;
  readonly notices: Notices;
  readonly guard: Guard;
  readonly engines: Engines;
  readonly loader: Loader;
  readonly documents: Documents;
  readonly publisher: Publisher;
  readonly options: ClientOptions;
  settings: ServerSettings;
  #raw: unknown;
  #paused = false;

  constructor(connection: Connection, create: CreateService, options: ClientOptions) {
    this.options = options;
    this.log = {
      info: (message) => connection.console.info(message),
      warn: (message) => connection.console.warn(message),
    };
    this.notices = new Notices(connection, options.notices === true);
    this.guard = new Guard(this.log, this.notices);
    this.engines = new Engines({
      create: (ports) => create({ ports }),
      ask: options.files ? (method, params) => connection.sendRequest(method, params) : undefined,
      log: this.log,
    });
    this.loader = new Loader(this.guard, this.notices, (engine) => {
      for (const document of this.documents.of(engine)) this.publisher.schedule(document);
    });
    this.publisher = new Publisher(connection, this.loader, this.notices, () => this.documents);
    this.documents = new Documents(this.engines, this.guard, this.notices, this.log, {
      changed: (document) => this.publisher.schedule(document),
      closed: (uri) => this.publisher.closed(uri),
    });
    const { server, problems } = readServerSettings(options.settings);
    this.settings = server;
    this.#raw = options.settings;
    for (const problem of problems) this.notices.say(problem);
    this.publisher.show(server.enabled);
    this.engines.onMade((engine) => {
      for (const problem of engine.service.configure(this.#raw)) this.notices.say(problem);
      void this.loader.load(engine);
    });
  }

  /** The folders of the workspace; documents move to the engines that are now theirs. */
  setFolders(uris: readonly string[]): void {
    this.loader.forgetAll();
    this.engines.setFolders(uris);
    this.documents.reopen();
    this.engines.main();
  }

  configure(raw: unknown): void {
    const { server, problems } = readServerSettings(raw);
    for (const problem of problems) this.notices.say(problem);
    const same = JSON.stringify(raw) === JSON.stringify(this.#raw);
    this.settings = server;
    this.#raw = raw;
    if (!same) {
      for (const engine of this.engines.all()) {
        for (const problem of engine.service.configure(raw)) this.notices.say(problem);
      }
    }
    this.#show();
    this.publisher.scheduleAll();
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    this.#show();
  }

  /** Files outside the open documents changed. */
  reload(): void {
    for (const engine of this.engines.all()) void this.loader.load(engine);
  }

  showsFindings(document: OpenDocument): boolean {
    return this.publisher.visible(document);
  }

  dispose(): void {
    this.publisher.dispose();
  }

  #show(): void {
    this.publisher.show(this.settings.enabled && !this.#paused);
  }
}
