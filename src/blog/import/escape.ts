/** What stands around a text in the Markdown that is written. */
export interface TextPlace {
  readonly before: string;
  readonly after: string;
  /** True where the text is all there is of its paragraph or heading. */
  readonly alone: boolean;
  readonly inLink: boolean;
  readonly inTable: boolean;
  readonly inHeading: boolean;
}

const space = /^\s?$/u;
const letter = /^[\p{L}\p{N}]$/u;

/**
 * Writes text so that Markdown shows these very characters, with as few backslashes as a person would use:
 * an asterisk, underscore or bracket is left as it is where it cannot mean anything.
 */
export function escapeText(value: string, place: TextPlace): string {
  const whole = place.before + value + place.after;
  const shift = place.before.length;
  const brackets = !place.alone || place.inLink || /\](?:[(:[])/.test(value) || /^\[[ xX]\]/.test(value);
  const runs = countRuns(value);
  const written = value.replace(/[\\`[\]<&|!]|\*+|_+|~+/g, (mark, offset: number) => {
    const previous = whole[shift + offset - 1] ?? '';
    const next = whole[shift + offset + mark.length] ?? '';
    switch (mark[0]) {
      case '\\':
        return next === '' || /[!-/:-@[-`{-~\n]/.test(next) ? '\\\\' : mark;
      case '`':
        return place.alone && runs.tick === 1 ? mark : '\\`';
      case '[':
        return brackets || next === '^' ? '\\[' : mark;
      case ']':
        return place.inLink ? '\\]' : mark;
      case '!':
        return next === '[' && offset === value.length - 1 ? '\\!' : mark;
      case '<':
        return next === '' || /[A-Za-z/!?]/.test(next) ? '\\<' : mark;
      case '&':
        return /^&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{0,31});/.test(value.slice(offset, offset + 40))
          ? '\\&'
          : mark;
      case '|':
        return place.inTable || (!place.alone && /^[\s|:-]+$/.test(value)) ? '\\|' : mark;
      default:
        return emphasisMark(mark, previous, next, place.alone ? runs : undefined);
    }
  });
  return lineStart(place.inHeading ? written.replace(/(\s|^)(#+)$/, '$1\\$2') : written, place);
}

interface Runs {
  readonly star: number;
  readonly line: number;
  readonly tilde: number;
  readonly tick: number;
}

function countRuns(value: string): Runs {
  const count = (pattern: RegExp) => value.match(pattern)?.length ?? 0;
  return { star: count(/\*+/g), line: count(/_+/g), tilde: count(/~+/g), tick: count(/`/g) };
}

function emphasisMark(mark: string, previous: string, next: string, runs: Runs | undefined): string {
  const sort = mark[0] === '*' ? 'star' : mark[0] === '_' ? 'line' : 'tilde';
  const harmless =
    runs?.[sort] === 1 ||
    (space.test(previous) && space.test(next)) ||
    (sort === 'line' && letter.test(previous) && letter.test(next));
  return harmless ? mark : mark.replace(/./g, '\\$&');
}

function lineStart(written: string, place: TextPlace): string {
  if (place.inHeading || place.inTable || place.inLink || !/(?:^|\n)$/.test(place.before)) return written;
  return written
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+*])(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^>/, '\\>')
    .replace(/^(?:```|~~~|\+\+\+|(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)$)/, '\\$&');
}
