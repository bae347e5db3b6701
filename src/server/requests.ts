import type { Connection } from 'vscode-languageserver';
import {
  type ExplainAnswer,
  type ExplainParams,
  explainRequest,
  type ImportAnswer,
  type ImportParams,
  importRequest,
  type PageAnswer,
  type PageParams,
  type PasteMarkdownAnswer,
  type PasteMarkdownParams,
  pageRequest,
  pasteMarkdownRequest,
  type ReportAnswer,
  type ReportParams,
  reportRequest,
  rulesRequest,
  type SafeEditsAnswer,
  type SafeEditsParams,
  type SnippetEntry,
  type StatusAnswer,
  type StatusParams,
  safeEditsRequest,
  snippetsRequest,
  statusRequest,
} from '../protocol/server.ts';
import { decodeBase64 } from './base64.ts';
import { diagnosticLimit, shownFindings } from './diagnostics.ts';
import type { Session } from './session.ts';
import { splitUri } from './uris.ts';

/** Bytes of an article in base 64, about 30 MB of file: above it, importing would hang the editor. */
const importLimit = 40_000_000;
/** Characters of clipboard HTML that are turned into Markdown; above it the editor pastes its own way. */
const pasteLimit = 5_000_000;

/** Answers what our own client asks beyond the Language Server Protocol. */
export function registerRequests(connection: Connection, session: Session): void {
  const { guard } = session;
  const on = <Params, Answer>(
    method: string,
    what: string,
    empty: Answer,
    handler: (params: Params) => Answer | Promise<Answer>,
  ) => {
    const answer: (params: Params) => Promise<unknown> = guard.answer(what, empty, handler);
    connection.onRequest(method, answer);
  };

  on<PageParams, PageAnswer | null>(pageRequest, 'draw the page', null, (params) => page(session, params));
  on<StatusParams, StatusAnswer | null>(statusRequest, 'count words', null, (params) => status(session, params));
  on<unknown, readonly SnippetEntry[]>(snippetsRequest, 'list snippets', [], async () => {
    const engine = session.engines.main();
    await session.loader.whenReady(engine);
    return engine.service
      .snippets()
      .map(({ name, prefix, body, description, pack }) => ({ name, prefix, body, description, pack }));
  });
  on<ImportParams, ImportAnswer>(
    importRequest,
    'import the article',
    { markdown: '', remarks: [], problem: 'The article could not be read.' },
    (params) => importArticle(session, params),
  );
  on<PasteMarkdownParams, PasteMarkdownAnswer>(
    pasteMarkdownRequest,
    'clean what was pasted',
    { markdown: '' },
    async ({ html }) => ({
      markdown: html.length > pasteLimit ? '' : await session.engines.main().service.pasteMarkdown(html),
    }),
  );
  on<SafeEditsParams, SafeEditsAnswer | null>(safeEditsRequest, 'find the safe fixes', null, ({ uri }) => {
    const document = session.documents.get(uri);
    if (!document?.checked) return null;
    const { engine, path } = document.home;
    return { version: document.text.version, edits: engine.service.safeEdits(path) };
  });
  on<ReportParams, ReportAnswer>(reportRequest, 'report', null, async ({ uri }) => {
    const { engine } = session.engines.home(uri);
    await session.loader.whenReady(engine);
    const document = session.documents.get(uri);
    return document === undefined ? null : (session.documents.report(document) ?? null);
  });
  on<ExplainParams, ExplainAnswer | null>(explainRequest, 'explain the rule', null, ({ rule }) => {
    const explanation = session.engines.main().service.explain(rule);
    return explanation === undefined ? null : { markdown: explanation.markdown };
  });
  on<unknown, readonly string[]>(rulesRequest, 'list the rules', [], () => [...session.engines.main().service.rules()]);
}

async function page(session: Session, { uri, resources }: PageParams): Promise<PageAnswer | null> {
  const { engine } = session.engines.home(uri);
  await session.loader.whenReady(engine);
  const document = session.documents.get(uri);
  if (!document?.checked) return null;
  const { version } = document.text;
  const findings =
    session.settings.marks && session.showsFindings(document) ? shownFindings(session.documents.report(document)) : [];
  const from = splitUri(resources.from)?.path ?? resources.from;
  const drawn = await engine.service.page(document.home.path, {
    images: { kind: 'link', from, to: resources.to },
    marks: findings.length > 0,
  });
  if (drawn === undefined) return null;
  return {
    version,
    ...drawn,
    findings: findings.slice(0, diagnosticLimit).map(({ rule, severity, message, why, line, offset, endOffset }) => ({
      rule,
      severity,
      message,
      why,
      line,
      offset,
      endOffset,
    })),
  };
}

function status(session: Session, { uri, range }: StatusParams): StatusAnswer | null {
  const document = session.documents.get(uri);
  if (!document?.checked) return null;
  const span = range && { start: document.text.offsetAt(range.start), end: document.text.offsetAt(range.end) };
  const { engine, path } = document.home;
  const answer = span && span.start !== span.end ? engine.service.status(path, span) : engine.service.status(path);
  return answer === undefined ? null : { version: document.text.version, ...answer };
}

async function importArticle(session: Session, { name, content, format }: ImportParams): Promise<ImportAnswer> {
  if (content.length > importLimit) {
    return { markdown: '', remarks: [], problem: `${name} is larger than 30 MB: import it in parts.` };
  }
  return session.engines.main().service.importArticle({ name, bytes: decodeBase64(content), format });
}
