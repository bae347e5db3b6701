import { escapeHtml } from './escape.ts';
import type { Page } from './page.ts';

/** How the document is made. `scriptless` is the one kind there is: a file that runs nothing and fetches nothing. */
export interface DocumentOptions {
  readonly scriptless: true;
}

const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** A whole HTML document that stands alone: style and pictures inside, and a policy under which nothing else loads. */
export function pageDocument(page: Page, _options: DocumentOptions): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(page.title)}</title>`,
    meta('name', 'description', page.description),
    '<meta property="og:type" content="article">',
    meta('property', 'og:title', page.title),
    meta('property', 'og:description', page.description),
    ...(page.address !== undefined && /^https:\/\//i.test(page.address)
      ? [`<link rel="canonical" href="${escapeHtml(page.address)}">`, meta('property', 'og:url', page.address)]
      : []),
    `<style>${page.css.replaceAll('</', '<\\/')}</style>`,
  ].filter((line) => line !== '');
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
${head.join('\n')}
</head>
<body>
<main>
${page.html}
</main>
</body>
</html>
`;
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return content === '' ? '' : `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
}
