import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import {
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import {
  type ClientOptions,
  type ListFilesParams,
  listFilesRequest,
  type Notice,
  noticeNotification,
  type ReadFileParams,
  readFileRequest,
} from '../../src/protocol/server.ts';

const bundle = resolve('dist/server.cjs');
const patience = 10_000;

/** How to start a server under test. */
export interface StartOptions {
  /** A folder to open as the workspace; none by default. */
  readonly folder?: string;
  /** Null: say nothing, as another editor does. */
  readonly options?: ClientOptions | null;
}

/** An editor in miniature: starts the built server as a process and speaks the protocol with it over stdio. */
export class TestClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly notices: string[] = [];
  readonly messages: string[] = [];
  readonly log: string[] = [];
  result: InitializeResult | undefined;
  #errors = '';

  constructor() {
    assert.ok(existsSync(bundle), 'dist/server.cjs is missing: run "npm run build" first');
    this.process = spawn(process.execPath, [bundle, '--stdio'], { stdio: 'pipe' });
    assert.ok(this.process.stdout && this.process.stdin && this.process.stderr);
    this.process.stderr.on('data', (data: Buffer) => {
      this.#errors += data.toString();
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.onNotification(noticeNotification, ({ message }: Notice) => {
      this.notices.push(message);
    });
    this.connection.onNotification('window/showMessage', ({ message }: Notice) => {
      this.messages.push(message);
    });
    this.connection.onNotification('window/logMessage', ({ message }: Notice) => {
      this.log.push(message);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest(readFileRequest, ({ uri }: ReadFileParams) => {
      const file = new URL(uri);
      return existsSync(file) && statSync(file).isFile() ? readFileSync(file).toString('base64') : null;
    });
    this.connection.onRequest(listFilesRequest, ({ root, globs }: ListFilesParams) => listFiles(root, globs));
    this.connection.listen();
  }

  static async start({ folder, options = {} }: StartOptions = {}): Promise<TestClient> {
    const client = new TestClient();
    const folderUri = folder === undefined ? undefined : pathToFileURL(resolve(folder)).href;
    client.result = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true } },
      workspaceFolders: folderUri === undefined ? null : [{ uri: folderUri, name: 'folder' }],
      ...(options === null ? {} : { initializationOptions: { files: true, notices: true, ...options } }),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown').catch(() => undefined);
    await this.connection.sendNotification('exit').catch(() => undefined);
    this.connection.dispose();
    if (this.process.exitCode === null) {
      const ended = new Promise((done) => this.process.once('exit', done));
      const timer = setTimeout(() => this.process.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
    }
    assert.equal(this.#errors, '', 'the server wrote to standard error');
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params);
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
  }

  async change(uri: string, version: number, contentChanges: readonly unknown[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** The diagnostics that hold now for a document. */
  diagnostics(uri: string): readonly Diagnostic[] {
    return this.published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
  }

  /** Waits until the document's diagnostics are as asked. */
  async until(
    uri: string,
    holds: (diagnostics: readonly Diagnostic[]) => boolean,
    what: string,
  ): Promise<readonly Diagnostic[]> {
    await this.wait(
      () => holds(this.diagnostics(uri)),
      `${what}; last: ${JSON.stringify(this.diagnostics(uri).slice(0, 3))}`,
    );
    return this.diagnostics(uri);
  }

  async wait(holds: () => boolean, what: string): Promise<void> {
    const end = Date.now() + patience;
    while (!holds()) {
      if (Date.now() > end) assert.fail(`waited in vain for: ${what}`);
      await new Promise((done) => setTimeout(done, 15));
    }
  }

  /** Long enough for the server to have said what it had to say. */
  async settle(): Promise<void> {
    await new Promise((done) => setTimeout(done, 250));
  }
}

function listFiles(root: string, globs: readonly string[]): readonly string[] {
  const folder = new URL(root.endsWith('/') ? root : `${root}/`);
  const matches = picomatch([...globs], { dot: true });
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) => !name.includes('node_modules/') && matches(name) && statSync(new URL(encodeURI(name), folder)).isFile(),
    )
    .map((name) => pathToFileURL(join(new URL(folder).pathname, name)).href);
}

/** Codes of diagnostics, sorted as they came. */
export function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map((diagnostic) => diagnostic.code);
}
