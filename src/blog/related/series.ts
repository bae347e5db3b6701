import type { Post } from '../../text/parse/post.ts';

/** The series a post says it belongs to, in front matter or by "Part 2" in its title; undefined where it says none. */
export function seriesOf(post: Post, title: string): string | undefined {
  for (const [name, value] of Object.entries(post.frontMatter.data)) {
    if (!/^series$/i.test(name)) continue;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string' && first.trim() !== '') return plain(first);
  }
  const part =
    /^(.{4,120}?)[\s,:;–—(-]+(?:part|pt\.?|episode|week|day|lesson)\s*(?:\d{1,3}|[ivx]{1,4}|one|two|three|four|five)\b/i.exec(
      title.slice(0, 200),
    );
  return part?.[1] === undefined ? undefined : plain(part[1]);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
