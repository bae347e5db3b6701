import type { Block } from '../parse/post.ts';

/** What the blocks before a block make of it: under "References" or "Words to avoid", wordings are shown, not said. */
export type Surroundings = 'plain' | 'references' | 'avoid';

const references = /^(?:references?|bibliography|sources?|further reading|works cited|citations|notes|footnotes)$/i;
const avoid =
  /\b(?:avoid|don['’]t(?: say| write| use)?|do not (?:say|write|use)|instead of|never say|words to (?:avoid|drop|retire)|outdated|stigmati[sz]ing (?:terms?|words?|language)|problematic (?:terms?|words?|language)|myths?)\b/i;

const known = new WeakMap<readonly Block[], readonly Surroundings[]>();

/** The surroundings of every block, in order. */
export function surroundingsOf(blocks: readonly Block[]): readonly Surroundings[] {
  let around = known.get(blocks);
  if (around === undefined) {
    around = readSurroundings(blocks);
    known.set(blocks, around);
  }
  return around;
}

function readSurroundings(blocks: readonly Block[]): Surroundings[] {
  let section: Surroundings = 'plain';
  let depth = 0;
  let introduced: Surroundings = 'plain';
  return blocks.map((block) => {
    const node = block.node;
    if (node.type === 'heading') {
      if (section === 'plain' || node.depth <= depth) {
        section = meaningOf(block, headingMeaning);
        depth = node.depth;
      }
      introduced = 'plain';
      return 'plain';
    }
    const own = section === 'plain' ? introduced : section;
    introduced = node.type === 'paragraph' ? meaningOf(block, introductionMeaning) : 'plain';
    return node.type === 'list' || node.type === 'table' || section === 'references' ? own : 'plain';
  });
}

const meanings = new WeakMap<object, Surroundings>();

/** What a heading or a line above a list makes of the blocks behind it, looked at once per content. */
function meaningOf(block: Block, read: (block: Block) => Surroundings): Surroundings {
  let known = meanings.get(block.content);
  if (known === undefined) {
    known = read(block);
    meanings.set(block.content, known);
  }
  return known;
}

function headingMeaning(block: Block): Surroundings {
  const text = block.prose[0]?.text.trim() ?? '';
  if (references.test(text)) return 'references';
  return avoid.test(text) ? 'avoid' : 'plain';
}

/** A line such as "Words to avoid:" right above a list. */
function introductionMeaning(block: Block): Surroundings {
  const text = block.prose[0]?.text.trimEnd() ?? '';
  const last = text.slice(-200);
  return last.endsWith(':') && avoid.test(last) ? 'avoid' : 'plain';
}
