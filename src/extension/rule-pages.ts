import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { type ExplainAnswer, explainRequest } from '../protocol/server.ts';
import type { Server } from './server.ts';

const scheme = 'wisemark-rule';

/** Rule pages are read-only documents that the server writes; the editor's own Markdown preview shows them. */
export function registerRulePages(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) => {
      const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const answer = await server.ask<ExplainAnswer | null>(explainRequest, { rule });
      return answer?.markdown ?? `# ${rule}\n\nThere is no such rule in this version.\n`;
    },
  });
}

/** Shows one rule's page. */
export async function showRulePage(rule: string): Promise<void> {
  const uri = Uri.from({ scheme, path: `/${rule.replace(/[^a-z0-9-]/gi, '')}.md` });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // An editor without the built-in Markdown extension still shows the text.
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}
