import { Disposable, workspace } from 'vscode';
import type { Server } from './server.ts';

/** What the server reads besides open documents: posts (for related cards), the project file, packs and themes. */
const watched = [
  '**/*.{md,markdown,mdx}',
  '**/.wisemark.{yml,yaml,json}',
  '**/*.{code-snippets,liquid}',
  '**/{terms,rules}/*.{yml,yaml}',
];
/** A checkout changes many files at once; one reading is enough. */
const wait = 500;

/** Tells the server when files changed, also those that no editor has open. */
export function watchFiles(server: Server): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (uri: { readonly path: string }) => {
    if (uri.path.includes('/node_modules/') || uri.path.includes('/.git/')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void server.filesChanged(), wait);
  };
  const watchers = watched.map((glob) => {
    const watcher = workspace.createFileSystemWatcher(glob);
    return Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
    );
  });
  return Disposable.from(...watchers, new Disposable(() => clearTimeout(timer)));
}

/** Settings reach the server as soon as they change; trust may change which of them count. */
export function watchSettings(server: Server): Disposable {
  return Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('wisemark')) void server.configure();
    }),
    workspace.onDidGrantWorkspaceTrust(() => void server.configure()),
  );
}
