import { failure, type Result, success } from '../../base/result.ts';

const deepest = 80;
const mostTags = 400_000;

/** HTML that a recursive reader can take, and what was cut from it. */
export interface TameHtml {
  readonly html: string;
  /** Addresses of embedded frames, which Markdown cannot hold. */
  readonly embeds: readonly string[];
}

/**
 * Rewrites hostile or careless HTML so that tags are closed in order and nest no deeper than a limit, without scripts, styles
 * and comments. One pass; parsers and converters after it recurse, and would overflow or turn quadratic on what came in.
 */
export function tameHtml(html: string): Result<TameHtml> {
  const out: string[] = ['<!doctype html>'];
  const stack: string[] = [];
  const skipped = new Map<string, number>();
  const embeds: string[] = [];
  let tags = 0;
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    out.push(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const tag = /<(\/?)([A-Za-z][A-Za-z0-9:_-]{0,60})/y;
    tag.lastIndex = open;
    const match = tag.exec(html);
    if (match === null) {
      const comment = /^<(?:!--|[!?/])/.exec(html.slice(open, open + 4));
      if (comment === null) out.push('&lt;');
      at = comment === null ? open + 1 : commentEnd(html, open);
      continue;
    }
    if (++tags > mostTags)
      return failure(`has more than ${mostTags} tags. Please import the article's part of it alone.`);
    const name = (match[2] ?? '').toLowerCase();
    const end = tagEnd(html, tag.lastIndex);
    if (end < 0) break;
    at = end + 1;
    const source = html.slice(open, at);
    if (ignored.has(name)) continue;
    if (match[1] === '/') closeTag(name, stack, skipped, out);
    else if (rawText.has(name)) {
      const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
      close.lastIndex = at;
      const found = close.exec(html);
      const inner = html.slice(at, found?.index ?? html.length);
      const after = found === null ? -1 : tagEnd(html, close.lastIndex);
      at = found === null || after < 0 ? html.length : after + 1;
      if (name === 'iframe') embeds.push(/\bsrc\s*=\s*["']?([^"'\s>]{1,500})/i.exec(source)?.[1] ?? '');
      if (shown.has(name)) out.push(`<${name}>${inner.replaceAll('<', '&lt;')}</${name}>`);
    } else openTag(name, source, stack, skipped, out);
  }
  return success({ html: out.join(''), embeds: embeds.filter((address) => address !== '') });
}

function openTag(name: string, source: string, stack: string[], skipped: Map<string, number>, out: string[]): void {
  if (bare.has(name)) {
    out.push(source);
    return;
  }
  for (const [ends, stops] of implied.get(name) ?? (block.has(name) ? closesParagraph : [])) {
    const from = stack.findLastIndex((other) => ends.has(other) || stops.has(other));
    if (from >= 0 && ends.has(stack[from] ?? '')) closeDownTo(from, stack, out);
  }
  if (voids.has(name)) {
    out.push(source);
  } else if (stack.length >= deepest) {
    skipped.set(name, (skipped.get(name) ?? 0) + 1);
    if (block.has(name) || implied.has(name)) out.push(' ');
  } else {
    stack.push(name);
    out.push(source.endsWith('/>') ? `${source.slice(0, -2)}>` : source);
    if (source.endsWith('/>') && name.includes(':')) closeDownTo(stack.length - 1, stack, out);
  }
}

function closeTag(name: string, stack: string[], skipped: Map<string, number>, out: string[]): void {
  const count = skipped.get(name) ?? 0;
  if (count > 0) {
    skipped.set(name, count - 1);
    if (block.has(name) || implied.has(name)) out.push(' ');
    return;
  }
  if (name === 'br') out.push('<br>');
  const from = stack.lastIndexOf(name);
  // A cell keeps to itself what is closed in it but was opened outside.
  if (from >= 0 && (name === 'table' || !stack.slice(from + 1).includes('table'))) closeDownTo(from, stack, out);
}

function closeDownTo(from: number, stack: string[], out: string[]): void {
  while (stack.length > from) out.push(`</${stack.pop()}>`);
}

function commentEnd(html: string, open: number): number {
  const long = html.startsWith('<!--', open);
  const end = long ? html.indexOf('-->', open + 2) : html.indexOf('>', open + 1);
  return end < 0 ? html.length : end + (long ? 3 : 1);
}

/** Where a tag ends; a `>` inside a quoted value does not count. */
function tagEnd(html: string, start: number): number {
  for (let at = start; at < html.length; at++) {
    const code = html[at];
    if (code === '>') return at;
    if (code !== '=') continue;
    while (at + 1 < html.length && /\s/.test(html[at + 1] ?? '')) at++;
    const quote = html[at + 1];
    if (quote !== '"' && quote !== "'") continue;
    at = html.indexOf(quote, at + 2);
    if (at < 0) return -1;
  }
  return -1;
}

const set = (words: string) => new Set(words.split(' '));
const voids = set('area base br col embed hr img input link meta param source track wbr keygen');
const bare = set('html head body');
const ignored = set('frameset frame plaintext font nobr');
const rawText = set('script style noscript iframe noembed noframes xmp textarea title template');
const shown = set('textarea title xmp');
const block = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section summary table ul',
);
const closesParagraph: readonly (readonly [Set<string>, Set<string>])[] = [[set('p'), set('table button')]];
const none = set('table');
const implied = new Map<string, readonly (readonly [Set<string>, Set<string>])[]>([
  ['li', [[set('li'), set('ul ol menu dir table')]]],
  ['dt', [[set('dt dd'), set('dl table')]]],
  ['dd', [[set('dt dd'), set('dl table')]]],
  ['tr', [[set('tr'), none]]],
  ['td', [[set('td th'), set('tr table')]]],
  ['th', [[set('td th'), set('tr table')]]],
  ['tbody', [[set('thead tbody tfoot'), none]]],
  ['thead', [[set('thead tbody tfoot'), none]]],
  ['tfoot', [[set('thead tbody tfoot'), none]]],
  ['option', [[set('option'), set('select optgroup')]]],
]);
