/** True for the first bytes of a zip, which a .docx is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** True where the start of a text is a page's, or is full of tags. */
export function looksLikeHtml(start: string): boolean {
  const text = start.slice(0, 4096);
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,200}-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text))
    return true;
  const tags = text.match(
    /<\/?(?:p|div|h[1-6]|ul|ol|li|span|a|b|i|strong|em|br|table|section|article|img)\b[^<>]{0,300}>/gi,
  );
  return /^\s*</.test(text) && (tags?.length ?? 0) >= 2;
}

/** True where a text uses Markdown on purpose: front matter, headings, links, fences, or emphasis. */
export function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, 100_000).replace(/^\ufeff/, '');
  return (
    /^(?:---|\+\+\+)[ \t]*\r?\n/.test(start) ||
    /^#{1,6} \S/m.test(start) ||
    /^(?:```|~~~|> )/m.test(start) ||
    /\]\((?:https?:|\/|\.|#|mailto:)/.test(start) ||
    /(?:^|\s)(?:\*\*|__)\S[^*_\n]{0,200}(?:\*\*|__)/m.test(start) ||
    /(?:^|\s)[*_]\p{L}[^*_\n]{0,200}[*_](?=[\s.,;:!?]|$)/mu.test(start) ||
    /^(?:[-*+] .+\r?\n){2}/m.test(start)
  );
}
