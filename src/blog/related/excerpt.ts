import type { Block, Post } from '../../text/parse/post.ts';
import { htmlText } from './html-text.ts';

const longestExcerpt = 200;

/** Cuts as the client's blog cuts its cards: by characters, in mid-word, with three dots, 200 in all. */
export function cutExcerpt(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= longestExcerpt ? words : `${words.slice(0, longestExcerpt - 3).trimEnd()}...`;
}

/** What stands for a post on a card: its dek, else what stands before `<!--more-->`, else its first paragraph. */
export function excerptOf(post: Post): string {
  return cutExcerpt(post.meta.description ?? (beforeMore(post) || firstParagraph(post)) ?? '');
}

/** Blogs that know the mark show all that stands before it. */
function beforeMore(post: Post): string {
  const end = post.blocks.findIndex(
    (block) => block.node.type === 'html' && /^\s*<!--\s*more\s*-->/i.test(block.source),
  );
  return end < 0 ? '' : post.blocks.slice(0, end).map(paragraphText).join(' ').trim();
}

function firstParagraph(post: Post): string | undefined {
  return post.blocks.map(paragraphText).find((text) => text !== '');
}

/** A paragraph's words, without pictures, code and what a template would fill in; '' for all other blocks. */
function paragraphText(block: Block): string {
  // Text pasted from an office program begins with a comment, and Markdown takes the whole line for HTML.
  if (block.node.type === 'html') return htmlText(block.source).replace(/\s+/g, ' ').trim();
  if (block.node.type !== 'paragraph') return '';
  return block.prose
    .map(({ text }) => text.replaceAll('\uFFFC', '').replace(/\{[%{][^{}]{0,500}[%}]\}/g, ''))
    .join(' ')
    .trim();
}
