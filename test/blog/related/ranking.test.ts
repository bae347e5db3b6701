import assert from 'node:assert/strict';
import { buildPostIndex, type PostIndex } from '../../../src/blog/related/post-index.ts';
import { relatedCards } from '../../../src/blog/related/related-cards.ts';
import type { Term } from '../../../src/packs/pack.ts';
import { buildTermIndex } from '../../../src/packs/terms.ts';
import { parsePost } from '../../../src/text/parse/parse.ts';
import { syntheticPost } from './synthetic.ts';

const now = new Date(2026, 5, 3);

function indexOf(posts: Readonly<Record<string, string>>): PostIndex {
  return buildPostIndex(
    Object.entries(posts).map(([path, text]) => ({ path, post: parsePost(text) })),
    { terms: buildTermIndex([]), url: '/blog/' },
  );
}

function term(name: string): Term {
  const source = { org: 'Test', title: 'Test', url: '', basis: 'read' };
  const words = { term: name, form: name, definition: name, expansion: [], variants: [], wrongForms: [] };
  return { ...words, kind: 'skill', module: 'skills', source };
}

/** Path and reasons of the first cards. */
function cardsOf(posts: Readonly<Record<string, string>>, path: string, limit = 4) {
  return relatedCards(indexOf(posts), path, { limit, now });
}

describe('what related posts are chosen by', () => {
  it('knows a word in its other forms', () => {
    const posts = {
      'a.md': '# Calendars\n\nMeandering.\n',
      'b.md': '# My calendar\n\nOther words here.\n',
      'c.md': '# Tea\n\nMore other lines.\n',
    };
    const [first] = cardsOf(posts, 'a.md');
    assert.equal(first?.path, 'b.md');
    assert.deepEqual(first?.reasons, ['both about calendars']);
  });

  it('takes a link as evidence, both ways, by slug or by file, and says which way', () => {
    const posts = {
      'posts/2026-01-02-a.md': 'Apples. See [that](/blog/zebra-stripes/).\n',
      'posts/b.md': '---\nslug: zebra-stripes\n---\n\nPears.\n',
      'posts/c.md': 'Quinces, apples.\n',
      'posts/d.md': 'Plums. [Here](./2026-01-02-a.md#top).\n',
    };
    const cards = cardsOf(posts, 'posts/2026-01-02-a.md');
    const reasons = new Map(cards.map((card) => [card.path, card.reasons]));
    assert.deepEqual(reasons.get('posts/b.md'), ['this post links to it']);
    assert.deepEqual(reasons.get('posts/d.md'), ['links to this post']);
    assert.ok(!reasons.get('posts/c.md')?.join().includes('link'));
  });

  it('takes no link to a short slug on another host for one to a post of ours, and none out of code', () => {
    const posts = {
      'sleep.md': 'Owls.\n',
      'a.md': 'Foxes [say](https://example.org/sleep).\n\n```\n[x](sleep.md)\n```\n',
    };
    assert.ok(!cardsOf(posts, 'a.md').some((card) => card.reasons.join().includes('link')));
  });

  it('leaves the last place to another post where a series would fill the row', () => {
    const part = (number: number) =>
      `---\ntitle: "Wave riding, part ${number}"\n---\n\nWaves, urges and surfing, again and again.\n`;
    const posts = {
      'p1.md': part(1),
      'p2.md': part(2),
      'p3.md': part(3),
      'p4.md': part(4),
      'p5.md': part(5),
      'p6.md': part(6),
      'other.md': '---\ntitle: Wave riding with urges\n---\n\nSurfing waves, riding urges.\n',
      'far.md': '---\ntitle: Tea\n---\n\nTea.\n',
    };
    const cards = cardsOf(posts, 'p1.md');
    assert.equal(cards[3]?.path, 'other.md');
    assert.ok(cards.slice(0, 3).every((card) => card.reasons[0] === 'same series'));
    const { 'other.md': _, ...only } = posts;
    assert.ok(cardsOf(only, 'p1.md').every((card) => card.reasons[0] === 'same series'));
  });

  it('never gives an everyday word, a number or what half the blog says as a reason', () => {
    const posts = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `p${at}.md`,
        `# Mindfulness and ${at % 2 ? 'sleep' : 'anger'} in 2026\n\nFour people say two things about mindfulness.\n`,
      ]),
    );
    for (const path of Object.keys(posts)) {
      for (const { reasons } of cardsOf(posts, path)) {
        assert.doesNotMatch(reasons.join(), /\b(?:two|four|say|says|people|things|2026|mindfulness)\b/);
      }
    }
    assert.deepEqual(cardsOf(posts, 'p1.md')[0]?.reasons, ['both about sleep']);
  });

  it('gives a term of the packs as a reason, but not one that most of the blog has', () => {
    const terms = buildTermIndex([term('radical acceptance'), term('wise mind')]);
    const body = (at: number) =>
      `# Owl${at}\n\nOn radical acceptance${at < 3 ? ' and wise mind' : ''}, fox${at % 3}.\n`;
    const posts = Array.from({ length: 10 }, (_, at) => ({ path: `p${at}.md`, post: parsePost(body(at)) }));
    const index = buildPostIndex(posts, { terms, url: '/' });
    const [first] = relatedCards(index, 'p0.md', { limit: 4, now });
    assert.match(first?.reasons.join() ?? '', /shares wise mind/);
    assert.doesNotMatch(first?.reasons.join() ?? '', /radical acceptance/);
  });

  it('settles equals by date, the nearer first', () => {
    const dated = (date: string) => `---\ntitle: Owl\ndate: ${date}\n---\n\nOwl.\n`;
    const posts = {
      'a.md': dated('2025-06-01'),
      'b.md': dated('2020-01-01'),
      'c.md': dated('2025-05-01'),
      'd.md': 'Fox.\n',
    };
    assert.equal(cardsOf(posts, 'a.md')[0]?.path, 'c.md');
  });
});

describe('the index as a blog grows', () => {
  it('answers after any edits what a fresh index answers', () => {
    const known = new Map<string, string>();
    const index = indexOf({});
    for (let step = 0; step < 300; step++) {
      const path = `p${(step * 7919) % 31}.md`;
      if (step % 5 === 4) {
        index.remove(path);
        known.delete(path);
      } else {
        const link = step % 3 === 0 ? `\n[x](p${(step * 31) % 31}.md)\n` : '';
        const text = syntheticPost((step * 13) % 40, 60) + link;
        index.update(path, parsePost(text));
        known.set(path, text);
      }
      // Asking fills what the index remembers, so that a stale memory would show.
      for (const each of known.keys()) relatedCards(index, each, { limit: 1, now });
      if (step % 12 !== 11) continue;
      const fresh = indexOf(Object.fromEntries([...known].sort()));
      for (const each of known.keys()) {
        const options = { limit: 5, now };
        assert.deepEqual(relatedCards(index, each, options), relatedCards(fresh, each, options));
      }
    }
  });

  it('costs about as much more as there are more posts', function () {
    this.timeout(60_000);
    const time = (count: number): number => {
      const posts = Array.from({ length: count }, (_, at) => ({
        path: `p${at}.md`,
        post: parsePost(syntheticPost(at)),
      }));
      const begin = performance.now();
      const index = buildPostIndex(posts, { terms: buildTermIndex([]), url: '/' });
      for (const { path } of posts.slice(0, 20)) relatedCards(index, path, { limit: 4, now });
      return performance.now() - begin;
    };
    time(100);
    const small = Math.min(time(100), time(100), time(100));
    const large = Math.min(time(800), time(800));
    assert.ok(large < 14 * small, `8 times the posts took ${(large / small).toFixed(1)} times as long`);
  });
});
