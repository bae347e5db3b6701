/** Where Markdown, HTML, Jekyll, Hugo and wikis write the address of another post. */
const forms = [
  /\]\(\s*<?([^)\s>]{1,300})/g,
  /^ {0,3}\[[^\]\n]{1,100}\]:\s*<?([^\s>]{1,300})/gm,
  /\bhref=["']([^"'\s]{1,300})/gi,
  /\{%-?\s*(?:post_url|link)\s+([^\s%]{1,300})/g,
  /\{\{[<%]\s*(?:rel)?ref\s+"([^"\n]{1,300})"/g,
  /\[\[([^\]|#\n]{1,200})/g,
] as const;

/** The slugs that a block's links may mean. */
export function linksIn(source: string): readonly string[] {
  if (!/\]\(|\]:|href=|\{%|\{\{|\[\[/i.test(source)) return [];
  const slugs = new Set<string>();
  for (const form of forms) {
    for (const match of source.matchAll(form)) {
      const slug = slugOfAddress(match[1] ?? '');
      if (slug !== undefined) slugs.add(slug);
    }
  }
  return [...slugs];
}

/**
 * The last part of an address as a slug. An address of a host counts from three words on only: the blog's own host is
 * not known, and a short slug such as "sleep" stands on many sites.
 */
function slugOfAddress(address: string): string | undefined {
  const whole = /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address);
  if (!whole && /^(?:[a-z][a-z\d+.-]*:|#)/i.test(address)) return undefined;
  const path = address.replace(/[?#].*$/, '').replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/i, '');
  const slug = lastPart(path);
  if (slug === undefined || (whole && slug.split('-').length < 3)) return undefined;
  return slug;
}

/** The last part of a path or address that tells a post: without ending, date and the `index` of a bundle; lower case. */
export function lastPart(path: string): string | undefined {
  const parts = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (/^_?index(?:\.\w{1,8})?$/i.test(parts.at(-1) ?? '')) parts.pop();
  const slug = (parts.at(-1) ?? '')
    .replace(/\.\w{1,8}$/, '')
    .replace(/^\d{4}-\d{2}-\d{2}[-_]?/, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '-');
  return slug === '' ? undefined : slug;
}
