import type { List, ListItem, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { plainText } from './piece.ts';

/**
 * Puts right what copied markup leaves behind in a tree: doubled spaces, bold that begins or ends with one, bold cut in
 * pieces, empty paragraphs. It changes the tree; recursion is safe, since `tameHtml` bounds the depth.
 */
export function tidy(root: Root): Root {
  tidyChildren(root);
  return root;
}

function tidyChildren(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) tidyChildren(child);
  if (parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell') {
    const children = edges(joined(hoisted(parent.children, parent.type === 'heading')));
    const [only, ...others] = children;
    parent.children =
      parent.type === 'heading' && only?.type === 'strong' && others.length === 0 ? only.children : children;
  } else if (isInline(parent)) {
    parent.children = joined(hoisted(parent.children, false)) as typeof parent.children;
  } else {
    if (parent.type === 'list' || parent.type === 'listItem') parent.spread = hasTwoParagraphs(parent);
    parent.children = (parent.children as RootContent[]).filter((child) => !isEmpty(child)) as typeof parent.children;
  }
}

function isInline(node: Nodes): node is Extract<PhrasingContent, { children: unknown }> {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link';
}

/** Spaces at the edge of bold or a link move out of it; marks around nothing go. */
function hoisted(children: readonly PhrasingContent[], flat: boolean): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: spaces(child.value) }];
    if (child.type === 'break' && flat) return [{ type: 'text', value: ' ' }];
    if (child.type === 'inlineCode') {
      const value = spaces(child.value);
      const space = (yes: boolean): PhrasingContent[] => (yes ? [{ type: 'text', value: ' ' }] : []);
      const code: PhrasingContent[] = value.trim() === '' ? [] : [{ ...child, value: value.trim() }];
      return [...space(/^\s/.test(value)), ...code, ...space(/\s$/.test(value))];
    }
    if (!isInline(child)) return [child];
    const inner = joined(child.children);
    if (inner.every((part) => part.type === 'text' && part.value.trim() === '')) {
      return inner.length > 0 ? [{ type: 'text', value: ' ' }] : [];
    }
    const before = takeEdge(inner, 'start');
    const after = takeEdge(inner, 'end');
    const [only, ...others] = inner;
    const nested = only !== undefined && others.length === 0 && only.type === child.type && isInline(only);
    const bare: PhrasingContent[] = nested ? [only] : [{ ...child, children: inner } as PhrasingContent];
    return [...before, ...bare, ...after];
  });
}

function takeEdge(nodes: PhrasingContent[], side: 'start' | 'end'): PhrasingContent[] {
  const at = side === 'start' ? 0 : nodes.length - 1;
  const node = nodes[at];
  if (node?.type === 'break') {
    nodes.splice(at, 1);
    return [node];
  }
  if (node?.type !== 'text') return [];
  const trimmed = side === 'start' ? node.value.trimStart() : node.value.trimEnd();
  if (trimmed === node.value) return [];
  if (trimmed === '') nodes.splice(at, 1);
  else nodes[at] = { type: 'text', value: trimmed };
  return [{ type: 'text', value: ' ' }];
}

/** Neighbouring texts become one, and so do neighbouring bold runs. */
function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: spaces(last.value + child.value) };
    } else if (
      (child.type === 'strong' || child.type === 'emphasis' || child.type === 'delete') &&
      last?.type === child.type
    ) {
      result[result.length - 1] = { ...last, children: joined([...last.children, ...child.children]) };
    } else if (child.type !== 'text' || child.value !== '') {
      result.push(child);
    }
  }
  return result;
}

/** A block begins and ends with a word, not with a space or a break. */
function edges(children: PhrasingContent[]): PhrasingContent[] {
  let start = 0;
  let end = children.length;
  const blank = (node: PhrasingContent | undefined) =>
    node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
  while (start < end && blank(children[start])) start++;
  while (end > start && blank(children[end - 1])) end--;
  const result = children.slice(start, end);
  const first = result[0];
  if (first?.type === 'text') result[0] = { type: 'text', value: first.value.trimStart() };
  const last = result.at(-1);
  if (last?.type === 'text') result[result.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return result.map((node, index) =>
    node.type === 'text' && result[index - 1]?.type === 'break'
      ? { type: 'text', value: node.value.trimStart() }
      : node,
  );
}

/** A list is loose only where an item has more to say than one paragraph; copied markup often makes every list loose. */
function hasTwoParagraphs(node: List | ListItem): boolean {
  return node.type === 'list'
    ? node.children.some((item) => item.spread === true)
    : node.children.filter((child) => child.type !== 'list').length > 1;
}

function spaces(value: string): string {
  return value
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
    .replace(/\s{2,}/g, ' ');
}

function isEmpty(node: RootContent): boolean {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'listItem') {
    return node.children.every((child) => child.type !== 'image' && plainText(child) === '' && child.type === 'text');
  }
  return (node.type === 'list' || node.type === 'blockquote') && node.children.length === 0;
}
