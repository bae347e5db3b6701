import fc from 'fast-check';

/** Pieces that Markdown reads in its own way, alone and next to each other. */
const pieces = [
  'One plain sentence. Another one follows it here.\n\n',
  'A line\nand its next line\n',
  '# Heading\n\n',
  'Setext\n===\n\n',
  '- item\n- item two\n  more\n\n  loose\n',
  '1. first\n2. second\n   - deep\n\n',
  '> quoted *words*\nlazy line\n\n',
  '> - list in quote\n>\n> text\n\n',
  '```js\nlet a = 1;\n\n```\n',
  '```\nopen fence\n',
  '~~~\ntilde\n~~~\n\n',
  '    indented code\n\n    more\n\n',
  '| a | b |\n|---|---|\n| c | d |\n\n',
  '<div>\nhtml *no*\n\nafter\n</div>\n\n',
  '<!-- wisemark-disable-next-line run-on -- why -->\n',
  '<!-- open comment\n\n',
  '<script>\n\nlet x\n</script>\n\n',
  '[ref]: https://example.org "Title"\n',
  'See [ref] and [other][ref] and [^1].\n\n',
  '[^1]: The note.\n\n    More of the note.\n\n',
  '***\n\n',
  '---\n',
  '\n\n',
  '\r\n\r\n',
  'Crlf line.\r\nNext.\r\n\r\n',
  'Entity &amp; escape \\* and caf\u00e9 e\u0301 \u{1F600} text.\n\n',
  '**bold** _em_ `code` ~~gone~~ ![alt](x.png) <b>raw</b>\n\n',
  '- [ ] task\n- [x] done\n\n',
  'tab\there\n\n\t- tabbed\n\n',
  '  - indented item\n\n      far\n\n',
  'He is plain:because the the card.Then she “committed suicide” or said so.\n\n',
  'The client failed therapy and suffers from BPD; they practise DEAR MAN.\n\n',
  '## References\n\n',
  '## Words to avoid\n\n- committed suicide\n\n',
  '• typed\n• bullets\n\n',
  '<!-- wisemark-disable run-on -->\n\n',
  'She spoke of suicide and self-harm, and a friend died by suicide.\n\n',
  'Studies show that 80 % of clients gain. See [here](x).\n\n',
  'An IOP helps. NSSI too!!\n\n',
  'An intensive outpatient program (IOP) helps.\n\n',
  'He swallowed forty tablets. She hanged herself in the barn.\n\n',
  'The behaviour and the behavior of the program.\n\n',
  'My client Sarah Whitfield, a 34-year-old nurse from Dayton, left.\n\n',
  'All details are changed. Stop taking your antidepressants.\n\n',
  'Call or text 988, or a crisis line.\n\n',
  '### Deep\n\n',
  '# A\n\n',
  '<h2>Raw</h2>\n\n',
  '![](pic.png) and <img src="x.png"> and ![IMG_1](IMG_1.png)\n\n',
  '*\nlazy\n\n',
  '2. second\n\n',
  '<b>tag</b>\n\n',
  ' ',
  '\n',
  'word',
  '- ',
  '> ',
  '`',
  '```\n',
  '    ',
  '[ref]',
  '[^1]',
];

const frontMatters = [
  '',
  '',
  '',
  '---\ntitle: A\n---\n',
  '---\ntitle: About suicide\nimage: hero.png\n---\n',
  '---\ntags: [a]\n---\n',
  '---\ntitle: A\n',
  '+++\ntitle = "A"\n+++\n\n',
  '{"title": "A"}\n\n',
];

const piece = fc.constantFrom(...pieces);

/** A text of random pieces, sometimes with front matter. */
export const randomText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...frontMatters), fc.array(piece, { maxLength: 14 }))
  .map(([front, body]) => front + body.join(''));

export interface RandomEdit {
  /** 0 to 1: where in the text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Typing, deleting, pasting. */
export const randomEdits: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  insert: fc.oneof(
    fc.constant(''),
    fc.constantFrom('a', '\n', ' ', '#', '-', '>', '*', '`', '['),
    piece,
    fc.array(piece, { maxLength: 6 }).map((all) => all.join('')),
  ),
});
