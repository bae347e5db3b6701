import type { Parents, Root, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { escapeText } from './escape.ts';
import type { Shape } from './shape.ts';

type TextHandler = NonNullable<NonNullable<Options['handlers']>['text']>;

const writeText: TextHandler = (node: Text, parent: Parents | undefined, state, info) =>
  escapeText(node.value, {
    before: info.before,
    after: info.after,
    alone: parent !== undefined && parent.children.length === 1 && ownBlock.has(parent.type),
    inLink: state.stack.includes('link'),
    inTable: state.stack.includes('tableCell'),
    inHeading: state.stack.includes('headingAtx'),
  });

const ownBlock = new Set(['paragraph', 'heading']);

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text: writeText },
  })
  .freeze();

/** Writes a body as Markdown, ending in one line break; an empty body is ''. */
export function writeBody(children: readonly RootContent[]): string {
  // A rule at the very top would be read as the fence of front matter, and says nothing there.
  const first = children.findIndex((node) => node.type !== 'thematicBreak');
  const root: Root = { type: 'root', children: first < 0 ? [] : children.slice(first) };
  return writer.stringify(root);
}

/** Writes the post: front matter with what was recognised, then the body. */
export function writePost(shape: Shape): string {
  const body = writeBody(shape.body.map((piece) => piece.node));
  const data = {
    title: shape.title,
    description: shape.description,
    author: shape.author,
    date: shape.date,
    training: shape.training,
    newsletter: shape.newsletter || undefined,
    related: shape.related.length > 0 ? shape.related : undefined,
  };
  if (Object.values(data).every((value) => value === undefined)) return body;
  const matter = stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
  return body === '' ? `---\n${matter}---\n` : `---\n${matter}---\n\n${body}`;
}
