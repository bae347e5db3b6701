// Derives syntaxes/ from the DBT terms: one grammar for terms and acronyms in prose, one for Wisemark's own comments.
// The scopes are ones that VS Code's own themes colour and keep calm; docs/architecture.md says how they were chosen.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const termFolder = join(root, 'packs/dbt/terms');

/** Places in Markdown and MDX where prose stands, and what in them is no prose. */
const notProse = [
  'markup.inline.raw',
  'markup.raw',
  'markup.fenced_code',
  'markup.code',
  'markup.underline.link',
  'meta.link.reference.def',
  'constant.other.reference',
  'string.other.link.description',
  'string.other.link.destination',
  'string.quoted',
  'entity.name.identifier',
  'meta.tag',
  'meta.embedded',
  'source.tsx',
  'comment',
];
const proseScopes = [
  'text.html.markdown meta.paragraph.markdown',
  'text.html.markdown markup.heading.markdown',
  'text.html.markdown markup.table.markdown',
  'source.mdx meta.paragraph.mdx',
  'source.mdx entity.name.section.mdx',
];
// A hair below the host's own rules: at a line's first word the host opens its paragraph, and the term is found inside it.
const proseSelector = proseScopes
  .map((scope) => `R:${scope}${notProse.map((other) => ` - ${other}`).join('')}`)
  .join(', ');

/** Terms as the pack files give them, each with the kind its file names where it names none. */
function readTerms() {
  const files = readdirSync(termFolder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return files.flatMap((name) => {
    const content = parse(readFileSync(join(termFolder, name), 'utf8'));
    const entries = Array.isArray(content) ? content : (content.terms ?? []);
    return entries.map((entry) => ({ kind: content.kind, ...entry }));
  });
}

/** What a writer may write for a term: its name, the spelled-out part of its form, its variants. */
function wordings({ term, form, variants }) {
  const spelledOut = (form ?? term).replace(/\s*\([^()]*\)\s*$/, '');
  return [term, spelledOut, ...[variants ?? []].flat()].filter((wording) => /^[\p{L}\p{N} '"’-]+$/u.test(wording));
}

const isAcronym = (wording) => /[A-Z]{2}/.test(wording);

/** Acronyms need their capitals ("dbt" is another tool, "please" a courtesy). Two letters alone are as often something else (MI, PE). */
function isClearAcronym(wording) {
  return wording.length > 2 && wording.split(' ').every((word) => /^[A-Z]/.test(word));
}

/** "Observe" and "effectively" are ordinary words far more often than skills, so a single plain word is left unmarked unless it names a module. */
function isClearTerm(wording, kind) {
  return kind === 'module' || /[ -]/.test(wording);
}

// Names of people are not terms; an assumption is a sentence.
const unmarkedKinds = new Set(['person', 'assumption']);

function classify(terms) {
  const acronyms = new Set();
  const phrases = new Set();
  for (const entry of terms.filter(({ kind }) => !unmarkedKinds.has(kind))) {
    for (const wording of wordings(entry)) {
      if (isAcronym(wording)) {
        if (isClearAcronym(wording)) acronyms.add(wording);
      } else if (isClearTerm(wording, entry.kind)) phrases.add(wording.toLowerCase().replaceAll('’', "'"));
    }
  }
  return { acronyms: [...acronyms].sort(), phrases: [...phrases].sort() };
}

/** How one character of a wording is looked for: straight and curly marks count as the same. */
function charPattern(character) {
  if (character === "'") return "['’]";
  if (character === '"') return '["“”]';
  return character; // `wordings` lets letters, digits, spaces and hyphens through: none of them is special here.
}

/** A trie as a pattern: common beginnings are read once, longer wordings win. */
function triePattern(wordings) {
  const trie = { next: new Map(), ends: false };
  for (const wording of wordings) {
    let node = trie;
    for (const character of wording) {
      const child = node.next.get(character) ?? { next: new Map(), ends: false };
      node.next.set(character, child);
      node = child;
    }
    node.ends = true;
  }
  const draw = (node) => {
    const branches = [...node.next]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([character, child]) => charPattern(character) + draw(child));
    if (branches.length === 0) return '';
    if (branches.length === 1 && !node.ends) return branches[0];
    return `(?:${branches.join('|')})${node.ends ? '?' : ''}`;
  };
  return draw(trie);
}

const start = '(?<![\\p{L}\\p{N}_])';
const end = '(?![\\p{L}\\p{N}_])';
const schema = 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json';
const about =
  'Generated from packs/dbt/terms by scripts/generate-grammar.mjs; change the terms, then run `npm run generate`.';

function termGrammar({ acronyms, phrases }) {
  return {
    $schema: schema,
    comment: about,
    name: 'Wisemark: DBT terms in prose',
    scopeName: 'wisemark.terms.injection',
    injectionSelector: proseSelector,
    patterns: [
      // A bare address is passed over as a whole: what looks like a term in it is part of a name. It gets no scope of its own.
      { match: '(?:https?://|ftp://|www\\.|mailto:)[^\\s<>)\\]]++|(?<![\\w.+-])[\\w.+-]++@[\\w-]++\\.[\\w.-]++' },
      { name: 'support.class.acronym.wisemark', match: `${start}${triePattern(acronyms)}${end}` },
      { name: 'support.variable.term.wisemark', match: `(?i)${start}${triePattern(phrases)}(?:e?s)?${end}` },
    ],
  };
}

/** The comments that steer the checks. The host grammar finds the comment; this marks its words. */
function commentGrammar() {
  return {
    $schema: schema,
    comment: 'Generated by scripts/generate-grammar.mjs.',
    name: 'Wisemark: comments that steer the checks',
    scopeName: 'wisemark.comments.injection',
    injectionSelector: 'L:text.html.markdown comment.block.html, L:source.mdx comment.block',
    patterns: [
      {
        match:
          '(?<=<!--|/\\*)\\s*(wisemark-(?:disable(?:-next-line|-line|-file)?|enable))(?![\\w-])((?:(?!--|\\*/).)*)(--(?!>)(?:(?!-->|\\*/).)*)?',
        captures: {
          1: { name: 'entity.name.function.directive.wisemark' },
          2: { patterns: [{ name: 'support.variable.rule.wisemark', match: '[a-z][a-z0-9-]*' }] },
          3: { name: 'comment.block.reason.wisemark' },
        },
      },
    ],
  };
}

/** Every grammar file by its path in the project, as text; a test compares this with what is committed. */
export function grammarFiles() {
  const write = (grammar) => `${JSON.stringify(grammar, undefined, 2)}\n`;
  return {
    'syntaxes/wisemark.injection.tmLanguage.json': write(termGrammar(classify(readTerms()))),
    'syntaxes/wisemark-comments.injection.tmLanguage.json': write(commentGrammar()),
  };
}

/** Writes the grammars; `npm run generate` calls this. */
export function generateGrammar() {
  mkdirSync(join(root, 'syntaxes'), { recursive: true });
  for (const [path, text] of Object.entries(grammarFiles())) writeFileSync(join(root, path), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateGrammar();
