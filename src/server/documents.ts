import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileReport } from '../base/finding.ts';
import type { Log } from '../base/ports.ts';
import { applyChanges } from './changes.ts';
import type { Engine, Engines, Home } from './engines.ts';
import type { Guard } from './guard.ts';
import type { Notices } from './notices.ts';
import { fileName } from './uris.ts';

/** Above this many characters a text is not checked: an answer would come too late for the one who types. */
export const checkedLimit = 5_000_000;

/** A document that the editor has open. Its text is ours; the engine holds it too while it is `checked`. */
export interface OpenDocument {
  readonly text: TextDocument;
  readonly home: Home;
  readonly checked: boolean;
}

/** What happens around the documents. */
export interface DocumentEvents {
  changed(document: OpenDocument): void;
  closed(uri: string): void;
}

/** Keeps the editor's documents and the engines in step. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  readonly #engines: Engines;
  readonly #guard: Guard;
  readonly #notices: Notices;
  readonly #log: Log;
  readonly #events: DocumentEvents;

  constructor(engines: Engines, guard: Guard, notices: Notices, log: Log, events: DocumentEvents) {
    this.#engines = engines;
    this.#guard = guard;
    this.#notices = notices;
    this.#log = log;
    this.#events = events;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  of(engine: Engine): readonly OpenDocument[] {
    return this.all().filter((document) => document.home.engine === engine);
  }

  /** What the engine knows of a document; undefined where it is not checked. */
  report(document: OpenDocument): FileReport | undefined {
    return document.checked ? document.home.engine.service.report(document.home.path) : undefined;
  }

  open(item: TextDocumentItem): void {
    const text = TextDocument.create(item.uri, item.languageId, item.version, item.text);
    this.#enter(text);
  }

  change(params: DidChangeTextDocumentParams): void {
    const { uri, version } = params.textDocument;
    const document = this.#open.get(uri);
    if (!document) {
      this.#log.warn(`A change came for a document that is not open: ${uri}`);
      return;
    }
    if (version <= document.text.version) {
      this.#log.warn(`A late change was left out: ${uri}, version ${version} after ${document.text.version}`);
      return;
    }
    const changes = applyChanges(document.text, params.contentChanges, version);
    if (!document.checked || isTooLong(document.text)) {
      if (document.checked) document.home.engine.service.close(document.home.path);
      this.#enter(document.text);
      return;
    }
    try {
      document.home.engine.service.edit(document.home.path, changes);
    } catch (error) {
      this.#guard.failed(`check ${fileName(uri)}`, error);
      this.#enter(document.text);
      return;
    }
    this.#events.changed(document);
  }

  close(uri: string): void {
    const document = this.#open.get(uri);
    if (!document) return;
    this.#open.delete(uri);
    if (document.checked) document.home.engine.service.close(document.home.path);
    this.#events.closed(uri);
  }

  /** After the folders changed: each document goes to the engine that is now its own. */
  reopen(): void {
    for (const document of this.all()) this.#enter(document.text);
  }

  /** Gives the whole text to the engine, or leaves it out where it is too long or the engine fails on it. */
  #enter(text: TextDocument): void {
    const home = this.#engines.home(text.uri);
    const checked = !isTooLong(text) && this.#opens(home, text);
    const document = { text, home, checked };
    this.#open.set(text.uri, document);
    if (isTooLong(text)) {
      const name = fileName(text.uri);
      this.#notices.say(`${name} is not checked: it is longer than 5 million characters. Split it to have it checked.`);
    }
    this.#events.changed(document);
  }

  #opens(home: Home, text: TextDocument): boolean {
    try {
      home.engine.service.open(home.path, text.getText());
      return true;
    } catch (error) {
      this.#guard.failed(`check ${fileName(text.uri)}`, error);
      return false;
    }
  }
}

function isTooLong(text: TextDocument): boolean {
  return text.getText().length > checkedLimit;
}
