import type { Definition, FootnoteDefinition, FootnoteReference, Nodes, RootContent } from 'mdast';
import type { Block } from '../../text/parse/post.ts';

/** A footnote in the order of its first call, with how often it is called. */
export interface Footnote {
  readonly definition: FootnoteDefinition;
  readonly block: Block;
  readonly number: number;
  readonly calls: number;
}

/** What references in one block mean, though it is defined in another. */
export interface References {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: readonly Footnote[];
  /** The number a call shows, and which call of its footnote it is. */
  readonly calls: ReadonlyMap<FootnoteReference, { readonly number: number; readonly call: number }>;
}

/** How a label is compared: as CommonMark folds it. */
export function label(identifier: string): string {
  return identifier.toUpperCase();
}

/** Reads a post's definitions and numbers its footnotes. */
export function readReferences(blocks: readonly Block[]): References {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, { definition: FootnoteDefinition; block: Block }>();
  const bodyCalls: FootnoteReference[] = [];
  for (const block of blocks) {
    // Nearly every block has no bracket, and then there is nothing to look for.
    if (!block.source.includes('[')) continue;
    walk(block.node, (node, inNote) => {
      if (node.type === 'definition' && !definitions.has(label(node.identifier)))
        definitions.set(label(node.identifier), node);
      if (node.type === 'footnoteDefinition' && !notes.has(label(node.identifier)))
        notes.set(label(node.identifier), { definition: node, block });
      if (node.type === 'footnoteReference' && !inNote) bodyCalls.push(node);
    });
  }
  return { definitions, ...numberCalls(notes, bodyCalls) };
}

/** Calls in the body come first; a footnote may call another, which then follows. */
function numberCalls(
  notes: ReadonlyMap<string, { definition: FootnoteDefinition; block: Block }>,
  bodyCalls: readonly FootnoteReference[],
): Pick<References, 'footnotes' | 'calls'> {
  const order: string[] = [];
  const counts = new Map<string, number>();
  const calls = new Map<FootnoteReference, { number: number; call: number }>();
  const waiting = [...bodyCalls];
  for (let at = 0; at < waiting.length; at++) {
    const reference = waiting[at];
    const name = reference === undefined ? '' : label(reference.identifier);
    const note = notes.get(name);
    if (reference === undefined || note === undefined) continue;
    if (!counts.has(name)) {
      order.push(name);
      walk(note.definition, (node) => {
        if (node.type === 'footnoteReference') waiting.push(node);
      });
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
    calls.set(reference, { number: order.indexOf(name) + 1, call: counts.get(name) ?? 1 });
  }
  const footnotes = order.flatMap((name, at) => {
    const note = notes.get(name);
    return note === undefined ? [] : [{ ...note, number: at + 1, calls: counts.get(name) ?? 1 }];
  });
  return { footnotes, calls };
}

/** The definitions and footnote numbers that a node's references use: part of what its drawing depends on. */
export function referencesIn(nodes: readonly RootContent[], references: References) {
  const definitions: Definition[] = [];
  const calls: { readonly number: number; readonly call: number }[] = [];
  for (const root of nodes) {
    walk(root, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') {
        const definition = references.definitions.get(label(node.identifier));
        if (definition) definitions.push(definition);
      }
      if (node.type === 'footnoteReference') calls.push(references.calls.get(node) ?? { number: 0, call: 0 });
    });
  }
  return { definitions, calls };
}

function walk(node: Nodes, visit: (node: Nodes, inNote: boolean) => void, inNote = false): void {
  visit(node, inNote);
  if (!('children' in node)) return;
  for (const child of node.children) walk(child, visit, inNote || node.type === 'footnoteDefinition');
}
