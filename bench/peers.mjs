// The other linters, each as a function of a text. Each does what its own editor extension does at a key press: the whole text again.
import { markdown as alex } from 'alex';
import { createTextDocument, getDefaultSettings, spellCheckDocument } from 'cspell-lib';
import { lint as markdownlint } from 'markdownlint/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextProfanities from 'retext-profanities';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import writeGood from 'write-good';

const retext = unified()
  .use(retextEnglish)
  .use(retextReadability)
  .use(retextEquality)
  .use(retextPassive)
  .use(retextSimplify)
  .use(retextIntensify)
  .use(retextProfanities);
const stack = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkRetext, retext);
const spelling = await getDefaultSettings();

/** Name -> check of a whole text. `remark parse alone` is no linter: it is what reading Markdown costs by itself. */
export const peers = {
  alex: (text) => alex(text),
  cspell: (text) =>
    spellCheckDocument(
      createTextDocument({ uri: 'file:///post.md', content: text, languageId: 'markdown' }),
      { generateSuggestions: false, noConfigSearch: true },
      spelling,
    ),
  markdownlint: (text) => markdownlint({ strings: { post: text } }),
  'write-good': (text) => writeGood(text),
  'retext stack': async (text) => {
    const file = new VFile(text);
    await stack.run(stack.parse(file), file);
  },
  'remark parse alone': (text) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
};
