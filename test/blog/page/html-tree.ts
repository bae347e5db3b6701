import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse);

/** The elements of a page as a browser would read it, so that a test looks at what is there and not at how it is spelled. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') found.push(node);
    if (node.type === 'element' && node.content) visit(node.content);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parser.parse(html));
  return found;
}

/** The words in an element. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

export function withClass(elements: readonly Element[], name: string): readonly Element[] {
  return elements.filter((element) => {
    const names = element.properties['className'];
    return Array.isArray(names) && names.includes(name);
  });
}
