import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateOf, titleOf } from '../../../src/blog/related/address.ts';
import type { IndexedPost } from '../../../src/blog/related/post-index.ts';
import type { Ranker } from './rankers.ts';

/** Hugo's related content as it ships, and as its manual shows it set up for tags and headings, older and newer posts alike. */
export const hugoSettings = {
  'Hugo, as it ships': '',
  'Hugo, set up': `related:
  includeNewer: true
  threshold: 1
  toLower: true
  indices:
    - { name: keywords, weight: 100 }
    - { name: tags, weight: 80 }
    - { name: categories, weight: 60 }
    - { name: fragmentrefs, type: fragments, applyFilter: false, weight: 30 }
    - { name: date, weight: 10 }
`,
} as const;

/** What Hugo itself offers: a site is made of the posts and built; undefined where there is no Hugo. */
export function hugoRanker(posts: readonly IndexedPost[], settings: string): Ranker | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  const site = mkdtempSync(join(tmpdir(), 'related-hugo-'));
  try {
    mkdirSync(join(site, 'content'));
    mkdirSync(join(site, 'layouts/_default'), { recursive: true });
    writeFileSync(
      join(site, 'hugo.yaml'),
      `baseURL: https://example.org/\ndisableKinds: [taxonomy, term, RSS, sitemap, section]\n${settings}`,
    );
    writeFileSync(
      join(site, 'layouts/_default/single.html'),
      'related: {{ range first 4 (.Site.RegularPages.Related .) }}{{ .Params.number }} {{ end }}',
    );
    writeFileSync(join(site, 'layouts/index.html'), '');
    posts.forEach(({ path, post }, number) => {
      writeFileSync(join(site, `content/p${number}.md`), hugoPost(path, post, number));
    });
    const built = spawnSync('hugo', ['--quiet', '--buildFuture', '--config', 'hugo.yaml'], {
      cwd: site,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(`hugo: ${built.stderr || built.stdout}`);
    const lists = new Map(
      posts.map(({ path }, number) => {
        const numbers = readFileSync(join(site, `public/p${number}/index.html`), 'utf8')
          .replace('related:', '')
          .trim()
          .split(/\s+/);
        return [path, numbers.flatMap((text) => (text === '' ? [] : (posts[Number(text)]?.path ?? [])))];
      }),
    );
    return (path) => lists.get(path) ?? [];
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** The same post with front matter that Hugo reads; without shortcodes, which a bare site does not know. */
function hugoPost(path: string, post: IndexedPost['post'], number: number): string {
  const { tags, category } = post.meta;
  const date = dateOf(path, post.meta);
  const data = {
    number,
    title: titleOf(path, post),
    tags,
    categories: category === undefined ? [] : [category],
    keywords: post.frontMatter.data['keywords'] ?? [],
    ...(date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
  };
  const body = post.blocks.map((block) => block.source).join('\n\n');
  return `${JSON.stringify(data, null, 2)}\n\n${body.replace(/\{\{[<%].*?[%>]\}\}/gs, '')}\n`;
}
