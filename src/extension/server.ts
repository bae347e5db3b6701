import { type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  filesChangedNotification,
  type ListFilesParams,
  listFilesRequest,
  type Notice,
  noticeNotification,
  type ReadFileParams,
  readFileRequest,
} from '../protocol/server.ts';
import { clientOptions } from './client-options.ts';
import { showNotice } from './notices.ts';
import { settingsForServer } from './settings.ts';
import { listFiles, readFile } from './workspace-files.ts';

/** A client and what must end with it (a worker). */
export interface RunningClient {
  readonly client: BaseLanguageClient;
  dispose(): void;
}

/** Each place where the extension runs starts its server in its own way. */
export type StartClient = (options: LanguageClientOptions) => RunningClient;

/** The server process, as the rest of the extension sees it: ask it, restart it. It never throws at the one who asks. */
export class Server implements Disposable {
  readonly log: LogOutputChannel;
  readonly #start: StartClient;
  readonly #started = new EventEmitter<void>();
  readonly #said = new Set<string>();
  #running: RunningClient | undefined;
  #ready: Promise<void> = Promise.resolve();

  /** Fires each time the server is up, so that what is shown can be asked for anew. */
  readonly onStarted = this.#started.event;

  constructor(log: LogOutputChannel, start: StartClient) {
    this.log = log;
    this.#start = start;
  }

  /** Settled when the server answers, or could not be started. */
  whenReady(): Promise<void> {
    return this.#ready;
  }

  start(): Promise<void> {
    this.#ready = this.#run();
    return this.#ready;
  }

  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  /** The server's answer; undefined where there is none, which the log explains. */
  async ask<Answer>(method: string, params: unknown): Promise<Answer | undefined> {
    await this.#ready;
    const client = this.#running?.client;
    if (!client?.isRunning()) return undefined;
    try {
      return await client.sendRequest<Answer>(method, params);
    } catch (error) {
      this.log.warn(`${method} was not answered: ${String(error)}`);
      return undefined;
    }
  }

  async configure(): Promise<void> {
    await this.#tell('workspace/didChangeConfiguration', { settings: { wisemark: settingsForServer() } });
  }

  async filesChanged(): Promise<void> {
    await this.#tell(filesChangedNotification, undefined);
  }

  async dispose(): Promise<void> {
    this.#started.dispose();
    await this.#stop();
  }

  async #tell(method: string, params: unknown): Promise<void> {
    await this.#ready;
    const client = this.#running?.client;
    if (!client?.isRunning()) return;
    await client
      .sendNotification(method, params)
      .catch((error) => this.log.warn(`${method} was not sent: ${String(error)}`));
  }

  async #run(): Promise<void> {
    try {
      const running = this.#start(clientOptions(this.log));
      this.#running = running;
      const { client } = running;
      client.onNotification(noticeNotification, ({ message }: Notice) => this.#notice(message));
      client.onRequest(readFileRequest, (params: ReadFileParams) => readFile(params));
      client.onRequest(listFilesRequest, (params: ListFilesParams) => listFiles(params));
      await client.start();
      this.#started.fire();
    } catch (error) {
      this.log.error(`The server did not start: ${String(error)}`);
      showNotice('Wisemark could not start. Try “Wisemark: Restart Server”; the log says more.');
    }
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.client.dispose().catch((error) => this.log.warn(`The server did not stop well: ${String(error)}`));
    running?.dispose();
  }

  #notice(message: string): void {
    this.log.warn(message);
    if (this.#said.has(message)) return;
    this.#said.add(message);
    showNotice(message);
  }
}
