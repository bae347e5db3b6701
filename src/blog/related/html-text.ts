/** The words in raw HTML, for comparing posts and for excerpts only: it is never shown as HTML. Linear, whatever the tags are. */
export function htmlText(source: string): string {
  let text = '';
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) return text + entitiesOut(source.slice(at));
    text += entitiesOut(source.slice(at, open));
    const end = skipTag(source, open);
    // What opens and never closes hides the rest, as in a browser.
    if (end < 0) return text;
    text += ' ';
    at = end;
  }
  return text;
}

/** Where what begins with this `<` ends: a comment, a script or style with all in it, or a tag; -1 where it never does. */
function skipTag(source: string, open: number): number {
  const after = (closing: string, from: number): number => {
    const found = source.indexOf(closing, from);
    return found < 0 ? -1 : found + closing.length;
  };
  if (source.startsWith('<!--', open)) return after('-->', open + 4);
  const name = /^<(script|style|template|iframe|svg)\b/i.exec(source.slice(open, open + 12))?.[1]?.toLowerCase();
  if (name === undefined) return after('>', open + 1);
  const closing = source.slice(open).search(new RegExp(`</${name}`, 'i'));
  return closing < 0 ? -1 : after('>', open + closing);
}

function entitiesOut(text: string): string {
  return text
    .replace(/&(?:#39|#x27|rsquo|apos);/gi, "'")
    .replace(/&amp;/gi, '&')
    .replace(/&#?\w{1,10};/g, ' ');
}
