import assert from 'node:assert/strict';
import { chosenProblems } from '../../../src/blog/related/chosen-problems.ts';
import { buildPostIndex } from '../../../src/blog/related/post-index.ts';
import { buildTermIndex } from '../../../src/packs/terms.ts';
import { parsePost } from '../../../src/text/parse/parse.ts';

const others: Readonly<Record<string, string>> = {
  'posts/garden.md': '---\ntitle: Our garden\n---\n\nTomatoes.\n',
  'posts/secret.md': '---\ntitle: Secret\ndraft: true\n---\n\nLater.\n',
  'posts/sleep.md': '---\ntitle: Sleep and mood\n---\n\nSleep.\n',
};

/** The problems of one post's front matter, each as what it stands on, what it says, and the front matter once its fix is taken. */
function problemsOf(frontMatter: string): { on: string; message: string; fixed: string | undefined }[] {
  const text = `---\n${frontMatter}\n---\n\nBody.\n`;
  const post = parsePost(text);
  const posts = Object.entries({ ...others, 'posts/self.md': text }).map(([path, source]) => ({
    path,
    post: parsePost(source),
  }));
  const index = buildPostIndex(posts, { terms: buildTermIndex([]), url: '/blog/' });
  return chosenProblems(index, 'posts/self.md', post, new Date(2026, 5, 3)).map(({ start, end, message, fix }) => ({
    on: text.slice(start, end),
    message,
    fixed: fix && (text.slice(0, fix.start) + fix.text + text.slice(fix.end)).slice(4, -12),
  }));
}

describe('chosen related posts that are not there', () => {
  it('finds a missing post, a draft and the post itself, and takes each out', () => {
    const [missing, draft, self, ...more] = problemsOf(
      'title: Me\nrelated:\n  - gone\n  - garden\n  - secret\n  - ./self.md',
    );
    assert.match(missing?.message ?? '', /“gone” is no post/);
    assert.equal(missing?.on, 'gone');
    assert.equal(missing?.fixed, 'title: Me\nrelated:\n  - garden\n  - secret\n  - ./self.md');
    assert.match(draft?.message ?? '', /not published/);
    assert.equal(draft?.fixed, 'title: Me\nrelated:\n  - gone\n  - garden\n  - ./self.md');
    assert.match(self?.message ?? '', /this post itself/);
    assert.equal(self?.fixed, 'title: Me\nrelated:\n  - gone\n  - garden\n  - secret');
    assert.equal(more.length, 0);
  });

  it('takes whole entries out of nested lists, and none of their neighbours', () => {
    const list =
      'relatedpost:\n  blog:\n    - title: Our garden\n      slug: garden\n    - title: Gone\n      slug: gone\n    - title: Sleep and mood\n      slug: sleep\ndate: 2026-01-01';
    const [gone, ...more] = problemsOf(list);
    assert.equal(more.length, 0);
    assert.equal(gone?.on, 'gone');
    assert.equal(gone?.fixed, list.replace('    - title: Gone\n      slug: gone\n', ''));
  });

  it('takes an address under the blog’s own folder for one of a post', () => {
    assert.match(problemsOf('related:\n  - /blog/gone/')[0]?.message ?? '', /no post/);
  });

  it('reads lists on one line, quoted or not', () => {
    assert.equal(problemsOf('related: [garden, gone, sleep]')[0]?.fixed, 'related: [garden, sleep]');
    assert.equal(problemsOf('related: ["garden", "gone"]')[0]?.fixed, 'related: ["garden"]');
    assert.equal(problemsOf('related: [gone]')[0]?.fixed, 'related: []');
    assert.equal(problemsOf('related: gone\ntitle: Me')[0]?.fixed, 'title: Me');
  });

  it('does not mistake the post’s own slug for an entry', () => {
    const [self] = problemsOf('slug: mine\nrelated:\n- mine\n- garden');
    assert.equal(self?.fixed, 'slug: mine\nrelated:\n- garden');
  });

  it('tells a stale title, and gives the new one', () => {
    const [stale] = problemsOf('related:\n  - title: Sleep\n    slug: sleep');
    assert.match(stale?.message ?? '', /now called “Sleep and mood”/);
    assert.equal(stale?.on, 'Sleep');
    assert.equal(stale?.fixed, 'related:\n  - title: Sleep and mood\n    slug: sleep');
  });

  it('leaves in peace what is there, what lies elsewhere, and cards written in words', () => {
    const fine =
      'related:\n  - garden\n  - Sleep and mood\n  - https://example.org/other\n  - /blog/sleep/?ref=x\n  - title: Elsewhere\n    excerpt: Words.\n  - title: Page\n    url: /contact/';
    assert.deepEqual(problemsOf(fine), []);
  });

  it('offers no fix where it cannot tell the lines, and still says what is wrong', () => {
    const [json] = problemsOf('{"title": "Me", "related": ["gone"]}');
    assert.match(json?.message ?? '', /“gone”/);
  });
});
