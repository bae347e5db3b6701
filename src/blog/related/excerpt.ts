import type { Post } from '../../text/parse/post.ts';

const longestExcerpt = 200;

/** Cuts as the client's blog cuts its cards: by characters, in mid-word, with three dots, 200 in all. */
export function cutExcerpt(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= longestExcerpt ? words : `${words.slice(0, longestExcerpt - 3).trimEnd()}...`;
}

/** What stands for a post on a card: its dek, else its first paragraph. */
export function excerptOf(post: Post): string {
  return cutExcerpt(post.meta.description ?? firstParagraph(post) ?? '');
}

function firstParagraph(post: Post): string | undefined {
  for (const block of post.blocks) {
    if (block.node.type !== 'paragraph') continue;
    const text = block.prose.map((prose) => prose.text.replaceAll('\uFFFC', '')).join(' ');
    if (text.trim() !== '') return text;
  }
  return undefined;
}
