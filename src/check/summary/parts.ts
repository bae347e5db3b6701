import { countBlock } from '../../text/analyze/counts.ts';
import { type Surroundings, surroundingsOf } from '../../text/context/surroundings.ts';
import type { Block, BlockContent, Post } from '../../text/parse/post.ts';
import { type AcronymUse, readAcronyms } from './acronyms.ts';
import { type Advice, readAdvice } from './advice.ts';
import { viewBlock } from './block-view.ts';
import { type ClientStory, readClientStory } from './client-story.ts';
import { type Heading, readHeadings } from './headings.ts';
import { tellsWhereHelpIs } from './help.ts';
import { type ImageUse, readImages } from './images.ts';
import { type MethodDetail, readMethods } from './methods.ts';
import { readSafetyPassages, type SafetyPassages } from './safety-passages.ts';
import { readSpellings, type Spelling } from './spellings.ts';
import { readTopic, type TopicMention } from './topic.ts';

/** What rules about the whole post need to know of one block. Places count from the block's start. */
export interface BlockSummary {
  readonly words: number;
  readonly headings: readonly Heading[];
  readonly images: readonly ImageUse[];
  readonly topic: readonly TopicMention[];
  readonly help: boolean;
  readonly acronyms: readonly AcronymUse[];
  readonly methods: readonly MethodDetail[];
  readonly spellings: readonly Spelling[];
  readonly client: ClientStory;
  readonly advice: Advice;
  /** Asked for only where a post treats suicide or self-harm. */
  safety(): SafetyPassages;
}

/** A block at its place, with its summary. */
export interface Part {
  readonly block: Block;
  readonly surroundings: Surroundings;
  readonly summary: BlockSummary;
}

const summaries = new WeakMap<BlockContent, Map<Surroundings, BlockSummary>>();
const parts = new WeakMap<readonly Block[], readonly Part[]>();

/**
 * The parts of a post, each read once for as long as its block stays as it is: a rule about the whole post runs at each key press
 * and pays for the block that changed only.
 */
export function partsOf(post: Post): readonly Part[] {
  let known = parts.get(post.blocks);
  if (known === undefined) {
    const around = surroundingsOf(post.blocks);
    known = post.blocks.map((block, index): Part => {
      const surroundings = around[index] ?? 'plain';
      return { block, surroundings, summary: summaryOf(block.content, surroundings) };
    });
    parts.set(post.blocks, known);
  }
  return known;
}

function summaryOf(content: BlockContent, surroundings: Surroundings): BlockSummary {
  let bySurroundings = summaries.get(content);
  if (bySurroundings === undefined) {
    bySurroundings = new Map();
    summaries.set(content, bySurroundings);
  }
  let summary = bySurroundings.get(surroundings);
  if (summary === undefined) {
    const view = viewBlock(content, surroundings);
    summary = {
      words: countBlock({ ...content, start: 0, end: content.source.length, content }).words,
      headings: readHeadings(view),
      images: readImages(view),
      topic: readTopic(view),
      help: tellsWhereHelpIs(view),
      acronyms: readAcronyms(view),
      methods: readMethods(view),
      spellings: readSpellings(view),
      client: readClientStory(view),
      advice: readAdvice(view),
      safety: readSafetyPassages(view),
    };
    bySurroundings.set(surroundings, summary);
  }
  return summary;
}
