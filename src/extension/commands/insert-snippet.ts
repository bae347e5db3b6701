import { type QuickPickItem, SnippetString, window } from 'vscode';
import { type SnippetEntry, snippetsRequest } from '../../protocol/server.ts';
import { activePost } from '../posts.ts';
import type { Server } from '../server.ts';
import { plainText } from './snippet-text.ts';

interface SnippetItem extends QuickPickItem {
  readonly body: string;
}

/** Lets the writer find a snippet by name, prefix or words, and puts it at the cursor. A name as argument skips the list. */
export async function insertSnippet(server: Server, given: unknown): Promise<void> {
  const editor = activePost();
  if (!editor) {
    void window.showInformationMessage('Open a Markdown post first: the snippet goes where the cursor is.');
    return;
  }
  const snippets = (await server.ask<readonly SnippetEntry[]>(snippetsRequest, {})) ?? [];
  const named =
    typeof given === 'string' ? snippets.find(({ name, prefix }) => name === given || prefix === given) : undefined;
  const body = named?.body ?? (await pick(snippets));
  if (body !== undefined) await editor.insertSnippet(new SnippetString(body));
}

async function pick(snippets: readonly SnippetEntry[]): Promise<string | undefined> {
  if (snippets.length === 0) {
    void window.showInformationMessage('No snippets are there yet. “Wisemark: Show Log” says why.');
    return undefined;
  }
  const items: SnippetItem[] = snippets
    .map(({ name, prefix, body, description }) => ({
      label: name,
      description: prefix,
      detail: [description, plainText(body)].filter((part) => part !== '').join(' — '),
      body,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  const chosen = await window.showQuickPick(items, {
    title: 'Insert Snippet',
    placeHolder: 'Search by name, prefix or words',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.body;
}
