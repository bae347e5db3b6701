import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slugOf, urlOf } from '../../../src/blog/related/address.ts';
import { cutExcerpt, excerptOf } from '../../../src/blog/related/excerpt.ts';
import { buildPostIndex } from '../../../src/blog/related/post-index.ts';
import { relatedCards } from '../../../src/blog/related/related-cards.ts';
import type { Term } from '../../../src/packs/pack.ts';
import { buildTermIndex } from '../../../src/packs/terms.ts';
import { readMeta } from '../../../src/text/parse/meta.ts';
import { parsePost } from '../../../src/text/parse/parse.ts';

const now = new Date(2026, 5, 3);
const blog: Readonly<Record<string, string>> = {
  'posts/2026-05-01-accepting.md':
    '---\ntitle: Radical acceptance in session\ndescription: How to teach it.\ncategory: Skills\ntags: [acceptance]\ndate: 2026-05-01\n---\n\nRadical acceptance and distress tolerance, week by week.\n',
  'posts/tolerance.md':
    '---\ntitle: Distress tolerance for teens\ncategory: Skills\ntags: [teens]\ndate: 2026-04-01\nimage: ../images/t.png\n---\n\n## When radical acceptance helps\n\nDistress tolerance first.\n',
  'posts/garden.md': '---\ntitle: Our garden\ndate: 2026-06-01\n---\n\nTomatoes grow.\n',
  'posts/bundle/index.md': '---\ntitle: Sleep and mood\ndate: 2026-03-01\n---\n\nSleep comes first.\n',
  'posts/secret.md': '---\ntitle: Radical acceptance draft\ndraft: true\n---\n\nRadical acceptance.\n',
  'posts/later.md': '---\ntitle: Radical acceptance later\ndate: 2026-06-04\n---\n\nRadical acceptance.\n',
};

function indexOf(posts: Readonly<Record<string, string>>) {
  return buildPostIndex(
    Object.entries(posts).map(([path, text]) => ({ path, post: parsePost(text) })),
    { terms, url: '/blog/' },
  );
}

const terms = buildTermIndex([term('radical acceptance'), term('distress tolerance', 'tolerating distress')]);

function term(name: string, ...variants: string[]): Term {
  const source = { org: 'Test', title: 'Test', url: '', basis: 'read' };
  return {
    term: name,
    form: name,
    kind: 'skill',
    module: 'skills',
    definition: name,
    expansion: [],
    variants,
    wrongForms: [],
    source,
  };
}

describe('related posts', () => {
  it('puts the nearest post first, says why, and fills the row with the newest', () => {
    const cards = relatedCards(indexOf(blog), 'posts/2026-05-01-accepting.md', { limit: 4, now });
    assert.deepEqual(
      cards.map((card) => card.path),
      ['posts/tolerance.md', 'posts/garden.md', 'posts/bundle/index.md'],
    );
    assert.deepEqual(cards[0]?.reasons, ['shares distress tolerance, radical acceptance', 'same category']);
    assert.equal(cards[0]?.image, 'images/t.png');
    assert.equal(cards[0]?.excerpt, 'Distress tolerance first.');
    assert.equal(cards[1]?.reasons[0], 'a recent post');
  });

  it("takes the author's choices first, by path, slug, address or title, and keeps words that no post answers", () => {
    const text = `---
title: Choosing
related:
  - garden
  - https://example.org/blog/bundle/
  - title: DISTRESS  tolerance for teens
    excerpt: My own words.
  - title: Elsewhere
    label: Ifs
    excerpt: Only words.
  - ./choosing.md
  - secret
  - renamed-since
---

Body.
`;
    const cards = relatedCards(indexOf({ ...blog, 'posts/choosing.md': text }), 'posts/choosing.md', { limit: 9, now });
    const chosen = cards.filter((card) => card.chosen);
    assert.deepEqual(
      chosen.map((card) => card.path),
      ['posts/garden.md', 'posts/bundle/index.md', 'posts/tolerance.md', undefined],
    );
    assert.equal(chosen[2]?.excerpt, 'My own words.');
    assert.deepEqual([chosen[3]?.title, chosen[3]?.alt, chosen[3]?.excerpt], ['Elsewhere', 'Ifs', 'Only words.']);
    assert.ok(cards.every((card) => card.path !== 'posts/choosing.md' && card.path !== 'posts/secret.md'));
  });

  it('gives the same cards after edits as a fresh index', () => {
    const index = indexOf(blog);
    const changed = {
      ...blog,
      'posts/garden.md': '---\ntitle: Tolerating distress\n---\n\nRadical acceptance, again.\n',
    };
    index.update('posts/garden.md', parsePost(changed['posts/garden.md']));
    index.update('posts/new.md', parsePost('New.'));
    index.remove('posts/new.md');
    for (const path of Object.keys(blog)) {
      const fresh = relatedCards(indexOf(changed), path, { limit: 9, now });
      assert.deepEqual(relatedCards(index, path, { limit: 9, now }), fresh);
    }
  });

  it('does not depend on the order in which posts were read', () => {
    const backwards = Object.fromEntries(Object.entries(blog).reverse());
    for (const path of Object.keys(blog)) {
      const options = { limit: 9, now };
      assert.deepEqual(relatedCards(indexOf(backwards), path, options), relatedCards(indexOf(blog), path, options));
    }
  });

  it('keeps scores between 0 and 1', () => {
    for (const path of Object.keys(blog)) {
      for (const card of relatedCards(indexOf(blog), path, { limit: 9, now }))
        assert.ok(card.score >= 0 && card.score <= 1);
    }
  });

  it('answers nothing for a post it does not know', () => {
    assert.deepEqual(relatedCards(indexOf(blog), 'posts/none.md', { limit: 4, now }), []);
  });
});

describe('a card’s words and address', () => {
  it('cuts as the blog cuts: 200 characters with three dots, in mid-word', () => {
    assert.equal(cutExcerpt('x'.repeat(200)), 'x'.repeat(200));
    assert.equal(cutExcerpt('x'.repeat(201)), `${'x'.repeat(197)}...`);
    assert.equal(cutExcerpt(`${'x'.repeat(196)} yyyyyyy`), `${'x'.repeat(196)}...`);
    fc.assert(fc.property(fc.string({ maxLength: 600 }), (text) => cutExcerpt(text).length <= 200));
  });

  it('takes the dek, else what stands before <!--more-->, else the first paragraph with words', () => {
    const excerpt = (text: string) => excerptOf(parsePost(text));
    assert.equal(excerpt('---\nsummary: Dek.\n---\n\nBody.\n'), 'Dek.');
    assert.equal(excerpt('# Title\n\nOne.\n\nTwo.\n\n<!--more-->\n\nThree.\n'), 'One. Two.');
    assert.equal(excerpt('![Lake](a.png)\n\n{% include hero.html %}\n\nOne.\n\nTwo.\n'), 'One.');
  });

  it('takes the slug from front matter, else from the file or its bundle', () => {
    const slug = (path: string, data = {}) => slugOf(path, readMeta(data));
    assert.equal(slug('a/2026-01-02-wise-mind.md'), 'wise-mind');
    assert.equal(slug('a/wise-mind/index.md'), 'wise-mind');
    assert.equal(slug('a/b.md', { slug: 'own' }), 'own');
    assert.equal(urlOf('/blog', 'a/b c.md', readMeta({})), '/blog/b%20c');
  });
});
