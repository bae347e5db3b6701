/**
 * A name for each finding that stays the same when text elsewhere changes: a hash of the rule and the words it spans, and
 * which of several such it is.
 */
export function fingerprints(findings: readonly { readonly rule: string; readonly text: string }[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, text }) => {
    const key = `${rule}\n${text.toLowerCase().replace(/\s+/g, ' ')}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}\n${count}`);
  });
}

/** FNV-1a, twice with other starts, as 16 hexadecimal digits: short, the same everywhere, and no secret. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code ^ (index & 0xff), 0x01000193);
  }
  return [first, second].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
