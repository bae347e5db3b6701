/**
 * True where a YAML or JSON text may nest deeper than any real one. Parsers of both call themselves once a level, and a text of
 * brackets alone has been seen to end the whole process, so this is asked before they are. Strings are not told apart:
 * a text needs very many lone brackets in them to be taken for deep.
 */
export function nestsTooDeep(text: string): boolean {
  let flow = 0;
  let lineStart = 0;
  let marks = 0;
  let leading = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) {
      lineStart = index + 1;
      marks = 0;
      leading = true;
    } else if (code === 91 || code === 123) {
      if (++flow > deepest) return true;
      leading = false;
    } else if (code === 93 || code === 125) {
      flow = Math.max(0, flow - 1);
      leading = false;
    } else if (leading) {
      if (code === 45 || code === 63 || code === 58) marks++;
      else if (code !== 32 && code !== 9) leading = false;
      if (marks > deepest && !isRule(text, lineStart)) return true;
      if (!leading && index - lineStart > widest) return true;
    }
  }
  return false;
}

/** A line of dashes only is a rule or a comment's frame, not a list in a list. */
function isRule(text: string, lineStart: number): boolean {
  return text.startsWith('---', lineStart) || text.startsWith(':::', lineStart);
}

const deepest = 100;
const widest = 400;
