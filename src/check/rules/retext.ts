import type { Root, Sentence } from 'nlcst';
import { VFile } from 'vfile';

/** What a retext plugin makes of a tree; only the messages it leaves count here. */
export type Transform = (tree: Root, file: VFile) => unknown;

/** Lets a retext plugin judge one sentence and returns what it says. Costs some 100 µs, so only on sentences that cheaper counts chose. */
export function askPlugin(transform: Transform, sentence: Sentence): VFile['messages'] {
  const file = new VFile();
  transform({ type: 'RootNode', children: [{ type: 'ParagraphNode', children: [sentence] }] }, file);
  return file.messages;
}
