import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element, wordsOf } from './clean.ts';

interface Item {
  readonly level: number;
  readonly marker: string;
  readonly children: ElementContent[];
}

/**
 * Word writes lists as paragraphs with a typed bullet in front; this makes them lists again, everywhere in the tree.
 * It changes the tree it is given.
 */
export function mendWordLists(root: Root | Element): void {
  const children: (RootContent | ElementContent)[] = [];
  let run: Item[] = [];
  const flush = () => {
    if (run.length > 0) children.push(...listsOf(run));
    run = [];
  };
  for (const child of root.children) {
    const item = child.type === 'element' ? itemOf(child) : undefined;
    if (item !== undefined) {
      run.push(item);
    } else if (child.type !== 'text' || child.value.trim() !== '') {
      flush();
      if (child.type === 'element') mendWordLists(child);
      children.push(child);
    } else if (run.length === 0) {
      children.push(child);
    }
  }
  flush();
  root.children = children as typeof root.children;
}

function itemOf(node: Element): Item | undefined {
  if (node.tagName !== 'p') return undefined;
  const style = String(node.properties['style'] ?? '').slice(0, 2000);
  const names = node.properties['className'];
  const isList =
    /mso-list:\s*l\d/i.test(style) || (Array.isArray(names) && names.some((name) => /^MsoList/i.test(String(name))));
  if (!isList) return undefined;
  const marker: string[] = [];
  const children = withoutMarker(node.children, marker);
  if (marker.length === 0) {
    const typed = stripTyped(children);
    if (typed === undefined) return undefined;
    marker.push(typed);
  }
  const level = Number(/level(\d)/i.exec(style)?.[1] ?? 1);
  return { level, marker: marker.join('').replace(/\s+/g, ''), children };
}

function withoutMarker(nodes: readonly ElementContent[], marker: string[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (/mso-list:\s*ignore/i.test(String(node.properties['style'] ?? ''))) {
      marker.push(wordsOf([node]));
      return [];
    }
    return [{ ...node, children: withoutMarker(node.children, marker) }];
  });
}

/** Takes a typed bullet or number off the first text in the nodes and gives it back. */
function stripTyped(nodes: ElementContent[]): string | undefined {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'element') return stripTyped(node.children);
    if (node.type !== 'text' || node.value.trim() === '') continue;
    const typed = /^\s*([·•§o▪◦-]|\d{1,3}[.)])[\s\u00a0]+/u.exec(node.value);
    if (typed === null) return undefined;
    nodes[index] = { type: 'text', value: node.value.slice(typed[0].length) };
    return typed[1] ?? '';
  }
  return undefined;
}

function listsOf(items: readonly Item[]): Element[] {
  const roots: Element[] = [];
  const open: { level: number; list: Element; next: number }[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const number = /^\(?(\d{1,3})[.)]?$/.exec(item.marker)?.[1];
    const value = number === undefined ? Number.NaN : Number(number);
    const top = open.at(-1);
    const fits = number === undefined ? top?.list.tagName === 'ul' : top?.list.tagName === 'ol' && top.next === value;
    // A letter or a number out of turn is a word of the author's: it stays in front of the item.
    const own = number === undefined && /[\p{L}\p{N}]/u.test(item.marker) && item.marker !== 'o' && item.marker !== '§';
    const children: ElementContent[] = own
      ? [{ type: 'text', value: `${item.marker} ` }, ...item.children]
      : item.children;
    const entry = element('li', children, {});
    if (top !== undefined && top.level === item.level && fits) {
      top.list.children.push(entry);
      top.next++;
      continue;
    }
    if (top?.level === item.level) open.pop();
    const list = element(number === undefined ? 'ul' : 'ol', [entry], number === undefined ? {} : { start: value });
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent?.type === 'element') parent.children.push(list);
    else roots.push(list);
    open.push({ level: item.level, list, next: value + 1 });
  }
  return roots;
}
