import { Uri, type Webview, type WebviewOptions, workspace } from 'vscode';
import type { PageParams } from '../../protocol/server.ts';

/** The folder whose pictures a post may show: its workspace folder, else the folder it lies in. */
export function pictureFolder(post: Uri): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(post)?.uri;
  if (folder) return folder;
  return post.scheme === 'untitled' ? undefined : Uri.joinPath(post, '..');
}

/** What the page may load: workspace folders, our own bundle and pictures, and the folder of a post that stands alone. */
export function webviewOptions(extensionUri: Uri, post: Uri | undefined): WebviewOptions {
  const roots = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  roots.push(Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media'));
  const own = post && pictureFolder(post);
  if (own && !roots.some((root) => root.toString() === own.toString())) roots.push(own);
  return { enableScripts: true, enableForms: false, localResourceRoots: roots };
}

/** How the server turns the workspace's addresses into ones that the page may load. */
export function resources(webview: Webview, post: Uri): PageParams['resources'] {
  const folder = pictureFolder(post);
  if (!folder) return { from: '', to: '' };
  return { from: folder.toString(), to: webview.asWebviewUri(folder).toString() };
}
