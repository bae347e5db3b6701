import type { ChosenCard, Post } from '../../text/parse/post.ts';
import { isUnpublished } from './address.ts';
import { entryPlace } from './chosen-place.ts';
import { findChosenPost } from './chosen-post.ts';
import type { PostIndex } from './post-index.ts';
import { plainTitle } from './title.ts';

/** A choice in front matter that readers will not find on the page as it was meant; offsets count in the document. */
export interface ChosenProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Takes the entry out, or gives it the title its post has now; undefined where the writer must look. */
  readonly fix:
    | { readonly title: string; readonly start: number; readonly end: number; readonly text: string }
    | undefined;
}

/** What is wrong with the related posts that an author chose. Only the index can tell: a rule sees one post. */
export function chosenProblems(index: PostIndex, path: string, post: Post, now: Date): readonly ChosenProblem[] {
  const seen = new Map<string, number>();
  return post.meta.related.flatMap((chosen) => {
    const name = chosen.target ?? chosen.title;
    const problem = problemOf(index, path, chosen, now);
    if (name === undefined || problem === undefined) return [];
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const place = entryPlace(post, problem.at ?? name, count);
    if (problem.title !== undefined) {
      const fix = place && { title: 'Take its title of now', ...place.words, text: problem.title };
      const plain = /^[\p{L}\p{N}][\p{L}\p{N} ,.()’'&-]*$/u.test(problem.title) && !/: |'/.test(problem.title);
      return [{ ...(place?.words ?? post.frontMatter.span), message: problem.message, fix: plain ? fix : undefined }];
    }
    const fix = place?.entry && { title: 'Remove it from the list', ...place.entry, text: '' };
    return [{ ...(place?.words ?? post.frontMatter.span), message: problem.message, fix }];
  });
}

interface Problem {
  readonly message: string;
  /** The words the finding stands on, where they are not the entry's name. */
  readonly at?: string;
  /** What the entry's title should be. */
  readonly title?: string;
}

function problemOf(index: PostIndex, path: string, chosen: ChosenCard, now: Date): Problem | undefined {
  const { target, title } = chosen;
  const entry = findChosenPost(index, path, chosen);
  const named = `“${(target ?? title ?? '').slice(0, 80)}”`;
  if (entry === undefined) {
    // A card written out in words needs no post here, and an address may be of another site or of another part of this one.
    const elsewhere =
      target !== undefined && /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target) && !index.isAddressOfPosts(target);
    if (chosen.excerpt !== undefined || elsewhere) return undefined;
    return { message: `${named} is no post of this blog: it was renamed or removed, or never was.` };
  }
  if (entry.path === path) return { message: `${named} is this post itself.` };
  if (isUnpublished(entry.path, entry.meta, now))
    return { message: `${named} is not published yet, so readers see no card for it.` };
  if (target !== undefined && title !== undefined && plainTitle(title) !== plainTitle(entry.title)) {
    return { message: `That post is now called “${entry.title.slice(0, 120)}”.`, at: title, title: entry.title };
  }
  return undefined;
}
