import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

/** What a page's tree holds besides its text. */
export interface Cleaned {
  readonly children: ElementContent[];
  /** Visible words that are no part of an article: menus, forms, buttons. */
  readonly dropped: { readonly what: string; readonly words: string }[];
  /** Pictures that stood inside the file itself, by the name the post now gives them. */
  readonly pictures: string[];
  readonly meta: Map<string, string>;
}

/** Words of a tree, blocks set apart. Recursion is safe: the tree is no deeper than `tameHtml` lets it be. */
export function wordsOf(nodes: readonly (RootContent | ElementContent)[]): string {
  const write = (node: RootContent | ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    if (silent.has(node.tagName)) return '';
    const inner = node.children.map(write).join('');
    return inlineTags.has(node.tagName) ? inner : ` ${inner} `;
  };
  return nodes.map(write).join('').replace(/\s+/g, ' ').trim();
}

/**
 * Takes a tree down to what Markdown can say: no scripts, menus, forms and hidden parts, only harmless addresses, and the
 * odd markup of word processors as plain elements. A pasted piece (`whole` false) keeps menus and forms as words.
 */
export function cleanTree(root: Root, page: boolean): Cleaned {
  const cleaned: Cleaned = { children: [], dropped: [], pictures: [], meta: new Map() };
  const inside = (node: Element, keep: Keep): ElementContent[] => node.children.flatMap((child) => visit(child, keep));
  const drop = (what: string, node: Element): ElementContent[] => {
    const words = wordsOf([node]);
    if (words !== '') cleaned.dropped.push({ what, words });
    return [];
  };
  const visit = (node: RootContent | ElementContent, keep: Keep): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const name = node.tagName;
    readMeta(node, cleaned.meta);
    const style = styleOf(node);
    if (
      silent.has(name) ||
      node.properties['hidden'] != null ||
      style.get('display') === 'none' ||
      style.get('mso-hide') === 'all'
    ) {
      if (name === 'head') inside(node, keep);
      return [];
    }
    if (page && (name === 'nav' || name === 'dialog')) return drop('the menu', node);
    if (page && name === 'footer' && !keep.article) return drop('the foot of the page', node);
    if (page && name === 'form') {
      const words = wordsOf([node]);
      if (words.length <= 600) return isSignUp(node, words) ? [formOf(words)] : drop('a form', node);
    }
    if (page && name === 'button') return drop('a button', node);
    if (name === 'select' || name === 'textarea' || name === 'svg') return drop('a form field or drawing', node);
    if (name === 'input') return node.properties['type'] === 'checkbox' && keep.list ? [node] : [];
    if (name === 'img') return picture(node, cleaned.pictures);
    const within = {
      article: keep.article || name === 'article' || name === 'main' || name === 'blockquote',
      list: keep.list || name === 'li',
      tables: keep.tables + (name === 'table' && !isLayout(node) ? 1 : 0),
    };
    const below = inside(node, within);
    const children = /^h[1-6]$/.test(name) ? inlined(below) : below;
    if (inlineTags.has(name) && name !== 'a' && hasBlock(children)) return children;
    if (name === 'a') return link(node, children);
    if (name === 'caption') return [];
    if (keep.tables > 0 && !inlineTags.has(name) && name !== 'br' && (keep.tables > 1 || !tableParts.has(name))) {
      return [...captions(node, keep), ...spaced(children)];
    }
    if (name === 'table') return [...captions(node, keep), element(within.tables > 0 ? 'table' : 'div', children, {})];
    if (keep.tables === 0 && tableParts.has(name)) return [element('div', paragraphs(children), {})];
    if (name === 'span' || name === 'b' || name === 'i') return [...styled(name, style, children)];
    const tag = renamed.get(name) ?? name;
    if (tag === 'ul' || tag === 'ol') return [element(tag, listItems(children), kept(node))];
    const block = tag === 'p' && hasBlock(children) ? 'div' : tag;
    return [element(block, noFlow.has(block) || inlineTags.has(block) ? children : paragraphs(children), kept(node))];
  };
  const captions = (table: Element, keep: Keep) =>
    table.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'caption'
        ? [element('div', paragraphs(inside(child, keep)), {})]
        : [],
    );
  const all = root.children.flatMap((child) => visit(child, { article: false, list: false, tables: 0 }));
  cleaned.children.push(...paragraphs(all));
  return cleaned;
}

interface Keep {
  readonly article: boolean;
  readonly list: boolean;
  /** How many tables stand around; Markdown cannot nest them, so an inner one gives its words. */
  readonly tables: number;
}

/** An element of the reader's own making. */
export function element(tagName: string, children: ElementContent[], properties: Properties): Element {
  return { type: 'element', tagName, properties, children };
}

/** The declarations of a style attribute. */
export function styleOf(node: Element): Map<string, string> {
  const style = node.properties['style'];
  if (typeof style !== 'string' || style.length > 5000) return new Map();
  return new Map(
    style.split(';').map((part) => {
      const colon = part.indexOf(':');
      return [
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ];
    }),
  );
}

function styled(name: string, style: ReadonlyMap<string, string>, children: ElementContent[]): ElementContent[] {
  const weight = style.get('font-weight') ?? '';
  const bold = name === 'b' ? weight !== 'normal' && weight !== '400' : /^(?:bold|[6-9]00)/.test(weight);
  const italic = name === 'i' ? style.get('font-style') !== 'normal' : style.get('font-style') === 'italic';
  const inner = italic ? [element('em', children, {})] : children;
  return bold ? [element('strong', inner, {})] : inner;
}

function link(node: Element, children: ElementContent[]): ElementContent[] {
  const href = String(node.properties['href'] ?? '').trim();
  return isHarmless(href) && !href.startsWith('#') ? linked(children, href) : children;
}

/** A link around blocks, as cards have it, goes to the text inside each. */
function linked(children: ElementContent[], href: string): ElementContent[] {
  if (!hasBlock(children)) return [element('a', children, { href })];
  return paragraphs(children).map((child) =>
    child.type === 'element'
      ? { ...child, children: child.tagName === 'hr' ? [] : linked(child.children, href) }
      : child,
  );
}

function isHarmless(address: string): boolean {
  if (address === '' || /[\s\u0000-\u001f]/.test(address)) return false;
  return /^(?:https?:|mailto:|tel:)/i.test(address) || !/^[^/?#]*:/.test(address);
}

function picture(node: Element, pictures: string[]): ElementContent[] {
  const { width, height } = node.properties;
  if (Number(width) === 1 || Number(height) === 1) return [];
  const alt = String(node.properties['alt'] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const sources = [node.properties['src'], node.properties['dataSrc']].map((source) => String(source ?? '').trim());
  const plain = sources.find(isHarmless);
  if (plain !== undefined) return [element('img', [], { src: plain, alt })];
  const type = /^data:image\/([a-z]+)/i.exec(sources[0]?.slice(0, 40) ?? '')?.[1];
  if (type === undefined) return alt === '' ? [] : [{ type: 'text', value: ` ${alt} ` }];
  const name = `image-${pictures.length + 1}.${type === 'jpeg' ? 'jpg' : type.toLowerCase()}`;
  pictures.push(name);
  return [element('img', [], { src: name, alt })];
}

function isSignUp(form: Element, words: string): boolean {
  if (/\b(?:e-?mail|newsletter|inbox|mailing list)\b/i.test(words)) return true;
  const fields: Element[] = [form];
  for (let next = fields.pop(); next !== undefined; next = fields.pop()) {
    if (next.tagName === 'input' && next.properties['type'] === 'email') return true;
    for (const child of next.children) if (child.type === 'element') fields.push(child);
  }
  return false;
}

function formOf(words: string): Element {
  return element('sign-up', [{ type: 'text', value: words === '' ? 'e-mail' : words }], {});
}

/** A table that holds headings, lists or tables, or one cell only, sets things side by side; it is no data. */
function isLayout(table: Element): boolean {
  let cells = 0;
  const holds = (node: Element): boolean =>
    node.children.some((child) => {
      if (child.type !== 'element') return false;
      if (child.tagName === 'td' || child.tagName === 'th') cells++;
      return /^(?:h[1-6]|[uo]l|table|blockquote)$/.test(child.tagName) || holds(child);
    });
  return table.properties['role'] === 'presentation' || holds(table) || cells === 1;
}

/** True where a block stands in what should be running text; marks around it would swallow the space between the two. */
function hasBlock(children: readonly ElementContent[]): boolean {
  return children.some((child) => child.type === 'element' && (isBlock(child) || hasBlock(child.children)));
}

function isBlock(node: Element): boolean {
  return !inlineTags.has(node.tagName) && node.tagName !== 'br' && node.tagName !== 'input';
}

/** Text that stands loose between blocks becomes paragraphs, so that an empty block between two texts still parts them. */
function paragraphs(children: readonly ElementContent[]): ElementContent[] {
  if (!hasBlock(children)) return [...children];
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (run.length > 0) result.push(element('p', run, {}));
    run = [];
  };
  for (const child of children) {
    if (child.type === 'element' && (isBlock(child) || hasBlock(child.children))) {
      flush();
      result.push(child);
    } else {
      run.push(child);
    }
  }
  flush();
  return result;
}

/** A list holds items alone: a list right in it belongs to the item above, and loose text is an item of its own. */
function listItems(children: readonly ElementContent[]): ElementContent[] {
  const items: Element[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (wordsOf(run) !== '' || hasBlock(run)) items.push(element('li', paragraphs(run), {}));
    run = [];
  };
  for (const child of children) {
    const tag = child.type === 'element' ? child.tagName : '';
    const last = items.at(-1);
    if (child.type === 'element' && tag === 'li') {
      flush();
      items.push(child);
    } else if ((tag === 'ul' || tag === 'ol') && last !== undefined && wordsOf(run) === '') {
      last.children = paragraphs([...last.children, child]);
    } else {
      run.push(child);
    }
  }
  flush();
  return items;
}

/** Blocks give their words only, set apart by spaces. */
function inlined(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const inner = inlined(child.children);
    return isBlock(child) ? spaced(inner) : [{ ...child, children: inner }];
  });
}

function spaced(children: ElementContent[]): ElementContent[] {
  return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }];
}

/** Only what the conversion reads; spans of cells can be used to blow a table up. */
function kept(node: Element): Properties {
  const entries = Object.entries(node.properties).filter(([key, value]) => {
    if (key === 'src') return isHarmless(String(value));
    if (key === 'start') return Number(value) >= 0 && Number(value) < 1e6;
    return keptNames.has(key);
  });
  return Object.fromEntries(entries);
}

const keptNames = new Set(['align', 'label', 'className', 'type', 'checked']);

function readMeta(node: Element, meta: Map<string, string>): void {
  const { properties } = node;
  if (node.tagName === 'meta') {
    const key = String(properties['property'] ?? properties['name'] ?? '').toLowerCase();
    const value = String(properties['content'] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (key !== '' && value !== '' && !meta.has(key)) meta.set(key, value);
  }
  if (node.tagName === 'title' && !meta.has('title')) {
    const value = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    if (value.trim() !== '') meta.set('title', value.replace(/\s+/g, ' ').trim());
  }
}

const set = (words: string) => new Set(words.split(' '));
const silent = set(
  'script style template noscript head title meta link base datalist iframe object embed param source track area rp',
);
const inlineTags = set(
  'a img footnote-mark abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr big acronym',
);
const noFlow = set('ul ol dl table tr td th thead tbody tfoot pre p h1 h2 h3 h4 h5 h6 video audio picture');
const tableParts = set('tr td th thead tbody tfoot caption');
const renamed = new Map(
  [...'applet command content element shadow multicol nextid spacer isindex listing xmp center'.split(' ')].map(
    (name) => [name, 'div'],
  ),
)
  .set('option', 'div')
  .set('dl', 'div')
  .set('dt', 'p')
  .set('dd', 'div')
  .set('optgroup', 'div')
  .set('figcaption', 'p')
  .set('legend', 'p')
  .set('summary', 'p')
  .set('details', 'div')
  .set('menu', 'ul')
  .set('dir', 'ul')
  .set('math', 'span')
  .set('u', 'span')
  .set('mark', 'span')
  .set('var', 'em');
