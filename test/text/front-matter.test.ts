import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../src/text/parse/front-matter.ts';
import { parsePost } from '../../src/text/parse/parse.ts';

describe('front matter', () => {
  it('is read in YAML, TOML and JSON, and the body begins behind it', () => {
    for (const text of [
      '---\ntitle: A\n---\nBody.',
      '+++\ntitle = "A"\n+++\nBody.',
      '{"title": "A"}\nBody.',
      '---\r\ntitle: A\r\n---\r\nBody.',
    ]) {
      const post = parsePost(text);
      assert.equal(post.meta.title, 'A', text);
      assert.equal(post.blocks[0]?.source, 'Body.', text);
    }
  });

  it('that cannot be read is said where it stands, and the rest of it still counts', () => {
    const text = '---\ntitle: Good\ntags: [a, b\nauthor: "open\n---\n\nBody.\n';
    const post = parsePost(text);
    assert.ok(post.frontMatter.problems.length > 0);
    for (const { message, span } of post.frontMatter.problems) {
      assert.match(message, /^Front matter could not be read: .+\.$/);
      assert.ok(span.start >= 4 && span.end <= post.frontMatter.span.end);
    }
    assert.equal(post.meta.title, 'Good');
    assert.equal(post.blocks.at(-1)?.source, 'Body.');
  });

  it('without a closing fence is said, and a rule at the top is none', () => {
    assert.match(readFrontMatter('---\ntitle: A\n\nBody.').problems[0]?.message ?? '', /no closing --- line/);
    assert.deepEqual(readFrontMatter('---\n\nA rule, then words: many.\n').problems, []);
  });

  it('of brackets alone, or with endless aliases, costs one line', () => {
    for (const body of [
      '['.repeat(50_000),
      `a: &a [x,x]\nb: &b [*a,*a]\n${'c: &c [*b,*b]\nd: &d [*c,*c]\n'.repeat(40)}`,
    ])
      assert.ok(readFrontMatter(`---\n${body}\n---\n`).problems.length > 0);
  });

  it('never throws, and its span lies in the text', () => {
    const line = fc.constantFrom(
      'title: A',
      'tags: [a',
      '- b',
      '  c: "',
      "d: 'e",
      '? f',
      '&x *x',
      '!!binary x',
      '{',
      '}',
      '\t',
      '---',
      '...',
      '+++',
      'a = 1',
      '[t]',
    );
    fc.assert(
      fc.property(fc.constantFrom('---', '+++', '{'), fc.array(fc.oneof(line, fc.string())), (open, lines) => {
        const text = [open, ...lines].join('\n');
        const { span, problems } = readFrontMatter(text);
        for (const each of [span, ...problems.map((problem) => problem.span)])
          assert.ok(each.start <= each.end && each.end <= text.length);
      }),
    );
  });
});
