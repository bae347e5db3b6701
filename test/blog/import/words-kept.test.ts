import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importArticle } from '../../../src/blog/import/import.ts';
import { bytesOf, lostWords } from './words.ts';

const seed = Number(process.env['WISEMARK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const word = fc.constantFrom(
  ...'wave calm Skill DBT urge on the of 12 1. #5 don’t a_b *star* `tick` [x] (y) <b> &amp; ~20 x=y "q" naïve — – … $5 a|b \\n e-mail newsletter related Posts subscribe by'.split(
    ' ',
  ),
);
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });
const short = words(1, 6).map((list) => list.join(' '));
const sentence = words(8, 40).map((list) => `${list.join(' ')}.`);
const heading = fc.constantFrom(
  'Related posts',
  'You May Also Like',
  'More articles',
  'Further reading',
  'What Comes Next',
);
const signUp = fc.constantFrom(
  'Join our email list and read more.',
  'Subscribe',
  'Get our newsletter',
  'Email address',
  'Register now',
  '$49',
);
const bullet = fc
  .tuple(fc.constantFrom('• ', '  • ', '\t•\u00a0', '- ', '* ', '– ', '1. ', '2. ', '•\n', '   ◦ ', '> ', '# '), short)
  .map(([mark, text]) => mark + text);
const line = fc.oneof(
  short,
  sentence,
  heading,
  signUp,
  bullet,
  fc.constantFrom('By Ada Brown', 'March 3, 2025', '4 min read', '---', '```', '***', ':::', '| a | b |', '    code'),
);
const doubled = short.map((text) => `${text}\n${text}`);
const page = fc
  .tuple(
    fc.option(short, { nil: '' }),
    fc.array(fc.tuple(fc.oneof(line, line, doubled), fc.constantFrom('\n', '\n\n', '\r\n', '\n \u00a0\n')), {
      maxLength: 25,
    }),
    fc.boolean(),
  )
  .map(([title, lines, clone]) => {
    const text = lines.map((pair) => pair.join('')).join('');
    return `${title}\n\n${text}${clone ? text.slice(text.length >> 1) : ''}`;
  });

async function keepsAll(text: string, format: 'text' | 'html', visible: string): Promise<void> {
  const result = await importArticle({ name: 'page', bytes: bytesOf(text), format });
  if (result.problem !== undefined) {
    assert.deepEqual(visible.match(/[\p{L}\p{N}]/gu) ?? [], [], result.problem);
    return;
  }
  assert.deepEqual(lostWords(visible, result), [], `${result.markdown}\n${JSON.stringify(result.remarks)}`);
}

/** A tree whose visible words are known. */
interface Markup {
  readonly html: string;
  readonly words: string;
}
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const leaf: fc.Arbitrary<Markup> = words(1, 5).map((list) => ({
  html: escaped(list.join(' ')),
  words: list.join(' '),
}));
const hidden: fc.Arbitrary<Markup> = fc
  .constantFrom(
    '<script>alert("<p>no")</script>',
    '<style>p{}</style>',
    '<!-- no -->',
    '<br>',
    '<hr>',
    '<img src="data:image/png;base64,AA">',
  )
  .map((html) => ({ html, words: ' ' }));
const wrapping = fc.constantFrom(
  ...'p div ul li ol h1 h2 h3 b strong em i a span table tr td th blockquote section nav form footer header article button pre code figure figcaption caption dl dt dd label sup u q details summary center menu select option'.split(
    ' ',
  ),
);
const inlineNames = new Set('b strong em i a span code label sup u q'.split(' '));
const { tree } = fc.letrec<{ tree: Markup }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    hidden,
    fc.tuple(wrapping, fc.array(tie('tree'), { maxLength: 4 }), fc.boolean()).map(([name, children, close]) => {
      const gap = inlineNames.has(name) ? '' : ' ';
      return {
        html: `<${name}${name === 'a' ? ' href="/x"' : ''}>${children.map((child) => child.html).join(' ')}${close ? `</${name}>` : ''}`,
        words: `${gap}${children.map((child) => child.words).join(' ')}${gap}`,
      };
    }),
  ),
}));
const soup = fc.array(
  fc.oneof(
    leaf.map((part) => part.html),
    wrapping.map((name) => `<${name}>`),
    wrapping.map((name) => `</${name}>`),
  ),
  { maxLength: 40 },
);

describe(`import: nothing is lost (WISEMARK_SEED=${seed})`, function () {
  this.timeout(120_000);

  it('of pages built from parts in any order', async () => {
    await fc.assert(
      fc.asyncProperty(page, (text) => keepsAll(text, 'text', text)),
      { seed, numRuns: 1500 },
    );
  });

  it('of any text at all', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(any, (text) => keepsAll(text, 'text', text)),
      { seed, numRuns: 1500 },
    );
  });

  it('of any well-made or careless HTML', async () => {
    const parts = fc.array(tree, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, (list) =>
        keepsAll(list.map((part) => part.html).join(' '), 'html', list.map((part) => part.words).join(' ')),
      ),
      { seed, numRuns: 800 },
    );
  });

  it('of tags thrown together', async () => {
    await fc.assert(
      fc.asyncProperty(soup, (list) => {
        const visible = list
          .filter((part) => !part.startsWith('<'))
          .join(' ')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&');
        return keepsAll(list.join(' '), 'html', visible);
      }),
      { seed, numRuns: 800 },
    );
  });
});
