import type { Connection } from 'vscode-languageserver';
import { diagnosticLimit, shownFindings, toDiagnostic } from './diagnostics.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { Loader } from './loader.ts';
import type { Notices } from './notices.ts';
import { fileName } from './uris.ts';

/** Long enough to take a burst of keystrokes as one, short enough not to be seen. */
const pause = 40;
/** What could not be checked is said when the writer rests, not while the front matter is half typed. */
const rest = 1500;

interface Sent {
  text: string;
  limitSaid: boolean;
  timer?: NodeJS.Timeout;
  restTimer?: NodeJS.Timeout;
}

/** Sends findings to the editor: after a short wait, with the version they belong to, and only when they are other ones. */
export class Publisher {
  readonly #connection: Connection;
  readonly #loader: Loader;
  readonly #notices: Notices;
  readonly #documents: () => Documents;
  readonly #sent = new Map<string, Sent>();
  #shown = true;

  constructor(connection: Connection, loader: Loader, notices: Notices, documents: () => Documents) {
    this.#connection = connection;
    this.#loader = loader;
    this.#notices = notices;
    this.#documents = documents;
  }

  /** False while checks are paused or switched off: all findings vanish. */
  show(shown: boolean): void {
    if (this.#shown === shown) return;
    this.#shown = shown;
    this.scheduleAll();
  }

  scheduleAll(): void {
    for (const document of this.#documents().all()) this.schedule(document);
  }

  schedule(document: OpenDocument): void {
    const { uri } = document.text;
    const sent = this.#sent.get(uri) ?? { text: '[]', limitSaid: false };
    this.#sent.set(uri, sent);
    sent.timer ??= setTimeout(() => {
      delete sent.timer;
      this.#publish(uri, sent);
    }, pause);
    clearTimeout(sent.restTimer);
    sent.restTimer = setTimeout(() => this.#sayUnchecked(uri), rest);
  }

  closed(uri: string): void {
    const sent = this.#sent.get(uri);
    if (!sent) return;
    clearTimeout(sent.timer);
    clearTimeout(sent.restTimer);
    this.#sent.delete(uri);
    if (sent.text !== '[]') void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  dispose(): void {
    for (const sent of this.#sent.values()) {
      clearTimeout(sent.timer);
      clearTimeout(sent.restTimer);
    }
    this.#sent.clear();
  }

  #publish(uri: string, sent: Sent): void {
    const document = this.#documents().get(uri);
    // An engine that has not read its project yet calls us again when it has.
    if (!document || !this.#loader.isReady(document.home.engine)) return;
    const findings = this.visible(document) ? shownFindings(this.#documents().report(document)) : [];
    const diagnostics = findings.slice(0, diagnosticLimit).map((finding) => toDiagnostic(finding, document.text));
    this.#sayLimit(uri, sent, findings.length);
    const text = JSON.stringify(diagnostics);
    if (text === sent.text) return;
    sent.text = text;
    void this.#connection.sendDiagnostics({ uri, version: document.text.version, diagnostics });
  }

  /** True where the writer is to see the findings of this document. */
  visible(document: OpenDocument): boolean {
    return this.#shown && document.checked && document.home.engine.service.wanted(document.home.path);
  }

  #sayLimit(uri: string, sent: Sent, count: number): void {
    if (count > diagnosticLimit && !sent.limitSaid) {
      const places = count.toLocaleString('en-US');
      const limit = diagnosticLimit.toLocaleString('en-US');
      this.#notices.say(`Wisemark found ${places} places in ${fileName(uri)}; the editor shows the first ${limit}.`);
    }
    sent.limitSaid = count > diagnosticLimit;
  }

  #sayUnchecked(uri: string): void {
    const document = this.#documents().get(uri);
    if (!document || !this.visible(document)) return;
    for (const { what, why } of this.#documents().report(document)?.notChecked ?? []) {
      this.#notices.say(`${fileName(uri)}: not checked: ${what} (${why})`);
    }
  }
}
