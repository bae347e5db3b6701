/** One line of a page that was copied as text, cleaned, with what its spacing said. */
export interface Line {
  readonly text: string;
  readonly indent: number;
  /** True where an empty line stands before it. */
  readonly gap: boolean;
  /** The typed bullet that began it, or the number of a typed list. */
  readonly bullet?: string;
  readonly number?: number;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const sureBullet = /^([•‣▪▫◦●○■□∙⁃➢►▸\uf0b7\uf0a7])\s*/u;
// These also stand for themselves in a sentence, so they count only with a space after, and beside another of their kind.
const likelyBullet = /^([-–—*+·‧])\s+/u;
const typedNumber = /^(\d{1,3})[.)]\s+/;

/**
 * Splits text into cleaned lines: control characters become spaces, runs of spaces one space, and a no-break space stays only
 * where it stands alone between two words. A bullet on a line of its own joins the words below it.
 */
export function splitLines(text: string): Line[] {
  const raw = text.split(lineEnd).map(clean);
  const lines: Line[] = [];
  let gap = false;
  let lonely: string | undefined;
  for (const [index, { text: content, indent }] of raw.entries()) {
    if (content === '') {
      gap = true;
      continue;
    }
    const sure = sureBullet.exec(content);
    if (sure !== null && sure[0].length === content.length) {
      lonely = sure[1];
      continue;
    }
    const before = gap && lines.length > 0;
    gap = false;
    const bullet = lonely ?? sure?.[1];
    lonely = undefined;
    if (bullet !== undefined) {
      lines.push({ text: sure === null ? content : content.slice(sure[0].length), indent, gap: before, bullet });
      continue;
    }
    const likely = likelyBullet.exec(content);
    const numbered = typedNumber.exec(content);
    if (likely !== null && neighbour(raw, index, (other) => other.startsWith(`${likely[1]} `))) {
      lines.push({ text: content.slice(likely[0].length), indent, gap: before, bullet: likely[1] ?? '-' });
    } else if (numbered !== null) {
      lines.push({ text: content, indent, gap: before, number: Number(numbered[1]) });
    } else {
      lines.push({ text: content, indent, gap: before });
    }
  }
  return joinWrapped(lines);
}

/** The words after a typed number. */
export function withoutNumber(text: string): string {
  return text.replace(typedNumber, '');
}

function clean(line: string): { text: string; indent: number } {
  const spaced = line
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, ' ')
    .replaceAll('\t', '    ');
  const indent = spaced.length - spaced.trimStart().length;
  const text = spaced
    .trim()
    .replace(/\s{2,}/g, ' ')
    .replace(/[^\S\u00a0\u202f]/g, ' ');
  return { text, indent };
}

function neighbour(
  raw: readonly { readonly text: string }[],
  index: number,
  matches: (text: string) => boolean,
): boolean {
  return [-1, 1].some((step) => {
    let at = index + step;
    // One empty line between two bullets is common; a search over many would make a page of empty lines slow.
    if (raw[at]?.text === '') at += step;
    return matches(raw[at]?.text ?? '');
  });
}

/** Mail and old editors break lines at a fixed width: such a line goes on in the next, where no empty line is between. */
function joinWrapped(lines: readonly Line[]): Line[] {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.text.length + line.indent);
  const full = (index: number) => isFull(lines[index], lines[index + 1], width);
  const below = lines.flatMap((line, index) => (index > 0 && !line.gap ? [index - 1] : []));
  const filled = below.filter(full).length;
  const wraps = width >= 50 && width <= 110 && filled >= 2 && filled * 2 >= below.length;
  const joined: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    const belongs = !line.gap && line.bullet === undefined && line.number === undefined;
    const hangs = last?.bullet !== undefined && line.indent >= 2 && /^\p{Ll}/u.test(line.text);
    if (last !== undefined && belongs && (hangs || (wraps && full(index - 1)))) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else {
      joined.push(line);
    }
  }
  return joined;
}

/** True where the next line's first word would not have fitted, give or take a few characters. */
function isFull(line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (line === undefined || next === undefined) return false;
  const space = next.text.indexOf(' ');
  return line.text.length + line.indent + 1 + (space < 0 ? next.text.length : space) > width - 10;
}
