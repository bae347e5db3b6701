/** Plain words as Markdown that shows just them: no mark-up, no HTML, one paragraph. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-!|<>~&$]/g, '\\$&');
}

/** A link where the address is one of the web's, else the words alone. */
export function markdownLink(words: string, url: string): string {
  const target = webAddress(url);
  return target === undefined ? escapeMarkdown(words) : `[${escapeMarkdown(words)}](${target})`;
}

function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  return parsed.href.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
