import type { Post } from '../../text/parse/post.ts';
import { partsOf } from './parts.ts';
import { topicIn } from './topic.ts';

/** A post this short that speaks of suicide at all is about it. In words. */
const shortPost = 250;
/** Shorter than this, with no title or heading on it, it is a note or a line on its way to a post. */
const shortestPost = 40;

const known = new WeakMap<Post, 'suicide' | 'self-harm' | false>();

/**
 * What a post treats, or false. Guides ask for care in each piece that discusses suicide, but a mention in passing (a list of
 * what a therapy helps with) discusses nothing: it takes a title or heading, or sentences in number, more in a long post.
 */
export function treatedTopic(post: Post): 'suicide' | 'self-harm' | false {
  let topic = known.get(post);
  if (topic === undefined) {
    topic = read(post);
    known.set(post, topic);
  }
  return topic;
}

function read(post: Post): 'suicide' | 'self-harm' | false {
  let words = 0;
  let suicide = 0;
  let selfHarm = 0;
  let heading: 'suicide' | 'self-harm' | undefined;
  for (const { summary } of partsOf(post)) {
    words += summary.words;
    for (const mention of summary.topic) {
      if (mention.kind === 'suicide') suicide++;
      else selfHarm++;
      if (mention.heading) heading ??= mention.kind;
    }
  }
  const named =
    topicIn(post.meta.title ?? '') ??
    topicIn(post.meta.description ?? '') ??
    topicIn(post.meta.tags.join('; ')) ??
    heading;
  if (named !== undefined && suicide + selfHarm > 0) return suicide > 0 ? 'suicide' : named;
  if (words < shortestPost && post.meta.title === undefined) return false;
  const needed = words <= shortPost ? 1 : Math.min(5, 3 + Math.floor(words / 1000));
  if (suicide + selfHarm < needed) return false;
  return suicide > 0 ? 'suicide' : 'self-harm';
}
