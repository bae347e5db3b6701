import type { Element, Root } from 'hast';
import { element, wordsOf } from './clean.ts';

interface Place {
  readonly node: Element;
  readonly parents: readonly Element[];
}

/**
 * Turns footnotes into Markdown's: a short link to a passage that links back. It changes the tree; the notes go to its end.
 */
export function mendFootnotes(root: Root): void {
  const links: Place[] = [];
  const named = new Map<string, Place>();
  collect(root, [], links, named);
  // Each note looks through all links; a page with more of them than this is no article with notes.
  if (links.length > 1500) return;
  const labels = new Set<string>();
  const notes: Element[] = [];
  const used = new Set<Element>();
  for (const { node, parents } of links) {
    const label = /^[[(]?(\d{1,4})[\])]?$/.exec(wordsOf([node]))?.[1];
    if (label === undefined || labels.has(label) || used.has(node)) continue;
    const target = named.get(fragment(node));
    const note = target === undefined ? undefined : noteAround(target);
    if (note === undefined || parents.includes(note.node)) continue;
    const own = [node, ...parents.slice(-2)].flatMap(namesOf);
    const back = links.filter((other) => other.node === note.node || other.parents.includes(note.node));
    const returning = back.filter((other) => own.includes(fragment(other.node)));
    if (returning.length === 0) continue;
    labels.add(label);
    for (const other of returning) {
      used.add(other.node);
      Object.assign(other.node, element('span', [], {}));
    }
    notes.push(element('footnote-note', [...note.node.children], { label }));
    Object.assign(note.node, element('div', [], {}));
    const sup = parents.at(-1);
    const place = sup?.tagName === 'sup' && wordsOf([sup]) === wordsOf([node]) ? sup : node;
    Object.assign(place, element('footnote-mark', [], { label }));
  }
  root.children.push(...notes);
}

function collect(node: Root | Element, parents: readonly Element[], links: Place[], named: Map<string, Place>): void {
  const below = node.type === 'element' ? [...parents, node] : parents;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const place = { node: child, parents: below };
    if (child.tagName === 'a' && fragment(child) !== '') links.push(place);
    for (const name of namesOf(child)) if (!named.has(name)) named.set(name, place);
    collect(child, below, links, named);
  }
}

function fragment(node: Element): string {
  const href = String(node.properties['href'] ?? '');
  return href.startsWith('#') ? href.slice(1) : '';
}

function namesOf(node: Element): string[] {
  return [node.properties['id'], node.properties['name']].filter(
    (name) => typeof name === 'string' && name !== '',
  ) as string[];
}

function noteAround(place: Place): { readonly node: Element } | undefined {
  const around = [...place.parents, place.node].findLast((node) => /^(?:li|p|div|dd)$/.test(node.tagName));
  return around === undefined ? undefined : { node: around };
}
