import { type Uri, Uri as Uris, type Webview } from 'vscode';

/** The page around the preview's script. Only our script runs, only files of the workspace and the extension load, nothing goes out. */
export function shellHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = makeNonce();
  const script = webview.asWebviewUri(Uris.joinPath(extensionUri, 'dist', 'preview.js')).toString();
  const policy = [
    "default-src 'none'",
    `img-src ${webview.cspSource} data:`,
    `font-src ${webview.cspSource} data:`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Blog preview</title>
</head>
<body>
<main id="wisemark-page" data-nonce="${nonce}" aria-label="Blog preview"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
