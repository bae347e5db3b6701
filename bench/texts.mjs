// Texts to measure on: the sample blog's own posts, made as long as wanted. No two paragraphs read the same, so no tool is helped by a memory of words already seen whole.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../scripts/steps.mjs';

const posts = readdirSync(inRoot('sample/posts'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(inRoot('sample/posts', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const names = 'Maya Jonah Ines Theo Priya Sam Lena Omar Ruth Karim Ada Felix Noor Elias Mina Hugo'.split(' ');

/** A Markdown text of about so many words. */
export function textOf(words, seed = 0) {
  const parts = [];
  let count = 0;
  for (let index = seed; count < words; index++) {
    const body = posts[index % posts.length] ?? '';
    for (const [at, block] of body.split(/\n{2,}/).entries()) {
      if (count >= words) break;
      // A name and a number at a paragraph's end make it one of its kind.
      const own = /^[\p{L}“]/u.test(block)
        ? `${block} ${names[(index + at) % names.length]} noted it on page ${index * 97 + at}.`
        : block;
      parts.push(own);
      count += own.split(/\s+/).length;
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** A folder of posts of 800 to 1,500 words. */
export function writePosts(folder, count) {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `post-${String(index).padStart(3, '0')}.md`);
    writeFileSync(file, `---\ntitle: Post ${index}\n---\n\n${textOf(800 + ((index * 37) % 700), index * 3)}`);
    return file;
  });
}
