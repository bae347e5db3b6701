import { env, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type ImportAnswer, type ImportParams, importRequest } from '../../protocol/server.ts';
import { encodeBase64 } from '../base64.ts';
import type { Server } from '../server.ts';

/** Larger files are no articles; reading one would hold up the editor. */
const mostBytes = 30_000_000;

interface Article {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Turns an article in another form into a new, unsaved Markdown post. A file's URI as argument skips the questions. */
export async function importArticle(server: Server, given: unknown): Promise<void> {
  const article = given instanceof Uri ? await fromFile(given) : await ask();
  if (!article) return;
  const params: ImportParams = { name: article.name, content: encodeBase64(article.bytes), format: 'auto' };
  const answer = await server.ask<ImportAnswer>(importRequest, params);
  if (!answer || answer.problem !== undefined) {
    void window.showWarningMessage(
      answer?.problem ?? `${article.name} could not be imported. “Wisemark: Show Log” says more.`,
    );
    return;
  }
  const document = await workspace.openTextDocument({ language: 'markdown', content: answer.markdown });
  await window.showTextDocument(document);
  tell(server, article.name, answer);
}

async function ask(): Promise<Article | undefined> {
  const file: QuickPickItem = { label: '$(file) Choose a File…', detail: 'Text, HTML, Word (.docx) or Markdown' };
  const clipboard: QuickPickItem = {
    label: '$(clippy) Use the Text on the Clipboard',
    detail: 'A page copied as text',
  };
  const chosen = await window.showQuickPick([file, clipboard], {
    title: 'Import Article',
    placeHolder: 'Where is the article?',
  });
  if (chosen === file) {
    const files = await window.showOpenDialog({
      title: 'Import Article',
      openLabel: 'Import',
      filters: { Articles: ['txt', 'html', 'htm', 'docx', 'md', 'markdown'], 'All Files': ['*'] },
    });
    return files?.[0] && fromFile(files[0]);
  }
  return chosen === clipboard ? fromClipboard() : undefined;
}

async function fromClipboard(): Promise<Article | undefined> {
  const text = await env.clipboard.readText();
  if (text.trim() !== '') return { name: 'clipboard', bytes: new TextEncoder().encode(text) };
  void window.showInformationMessage('The clipboard holds no text. Copy the article first.');
  return undefined;
}

async function fromFile(uri: Uri): Promise<Article | undefined> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size <= mostBytes) return { name, bytes: await workspace.fs.readFile(uri) };
    void window.showWarningMessage(`${name} is larger than 30 MB. Import it in parts.`);
  } catch {
    void window.showWarningMessage(`${name} could not be read. Is it still there, and may you open it?`);
  }
  return undefined;
}

const words = { recognised: 'recognised', dropped: 'dropped as a repeat', unsure: 'to look at' } as const;

/** One summary; the lines stand in the log for those who ask. */
function tell(server: Server, name: string, { remarks }: ImportAnswer): void {
  for (const { kind, message } of remarks) server.log.info(`Import of ${name}: ${kind}: ${message}`);
  const counts = Object.entries(words)
    .map(([kind, phrase]) => ({ phrase, count: remarks.filter((remark) => remark.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ phrase, count }) => `${count} ${phrase}`);
  const summary = `Imported ${name}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}. Save it where your posts are.`;
  const button = 'Show Details';
  const buttons = remarks.length > 0 ? [button] : [];
  window.showInformationMessage(summary, ...buttons).then((chosen) => {
    if (chosen === button) server.log.show();
  });
}
