import { env, FileType, Uri, ViewColumn, window, workspace } from 'vscode';

const outward = new Set(['http', 'https', 'mailto']);

/** Opens a link of the page outside, where the editor itself asks first. Other schemes could run something: they stay shut. */
export async function openLink(href: string): Promise<void> {
  let target: Uri;
  try {
    target = Uri.parse(href, true);
  } catch {
    return;
  }
  if (outward.has(target.scheme.toLowerCase())) await env.openExternal(target);
}

/** The file that a card points to, where it lies in the post's own workspace folder; undefined for anything else. */
export function postInside(post: Uri, path: string): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(post)?.uri;
  if (!folder || !/\.(md|markdown|mdx)$/i.test(path)) return undefined;
  const root = `${folder.path.replace(/\/+$/, '')}/`;
  const target = path.startsWith(root)
    ? folder.with({ path: Uri.joinPath(folder.with({ path }), '.').path })
    : Uri.joinPath(folder, path);
  const cleaned = target.path.replace(/\/+$/, '');
  return cleaned.startsWith(root) ? folder.with({ path: cleaned }) : undefined;
}

/** Opens a post of a card beside the preview. */
export async function openPost(post: Uri, path: string): Promise<void> {
  const target = postInside(post, path);
  if (!target) return;
  try {
    if ((await workspace.fs.stat(target)).type & FileType.Directory) return;
    await window.showTextDocument(target, { viewColumn: columnOf(post) });
  } catch {
    void window.showInformationMessage(`${workspace.asRelativePath(target)} is not there any more.`);
  }
}

/** The column in which a document is shown, else the first. */
export function columnOf(uri: Uri): ViewColumn {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return editor?.viewColumn ?? ViewColumn.One;
}
