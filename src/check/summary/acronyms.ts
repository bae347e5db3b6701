import { wordForm } from '../../text/analyze/word-form.ts';
import type { BlockView, ProseText } from './block-view.ts';

/** An acronym where it is used or said in full; places count in the block. */
export interface AcronymUse {
  /** Without a plural's "s"; "RO DBT" and "RO-DBT" are one. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
  /** True where it is said in full right here. */
  readonly defines: boolean;
  /** True for one that reads as a word ("STOP", "DEAR MAN") and stands as a skill's name. */
  readonly skill: boolean;
}

const none: readonly AcronymUse[] = [];
const acronym =
  /(?<![\p{L}\p{N}_.@#$/\\’'-])(?:RO[ -]DBT|DEAR MAN|(?=\p{Lu}*[\p{Lu}&]{2})\p{Lu}[\p{Lu}&]{0,5}(?:-\p{Lu}{1,3})?|\p{Lu}{2,6}-(?:5|IV|III|11|10)\b)s?(?![\p{L}\p{N}_@/\\&-]|\.\p{L}|['’](?:\p{Ll}{2}|\p{Lu}))/gu;
const roman = /^(?:[IVX]{2,6}|M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/;
const skillAfter = /^["”’*_]*\s+(?:skills?|acronym|worksheet|steps?)\b/i;
const says = /\b(?:stands for|short for|acronym|abbreviat\w+|also (?:known|called)|known as|spelled out)\b/i;

/** Acronyms of a block, each with whether it is said in full there. */
export function readAcronyms({ content, surroundings, texts }: BlockView): readonly AcronymUse[] {
  if (surroundings === 'references') return none;
  if (content.node.type !== 'list' && !/\p{Lu}[\p{Lu}&]/u.test(content.source)) return none;
  const found: AcronymUse[] = [];
  for (const text of texts) if (!text.prose.inFootnote) found.push(...acronymsIn(text));
  if (content.node.type === 'list') found.push(...spelledByList(texts));
  return found;
}

function acronymsIn(text: ProseText): AcronymUse[] {
  const words = text.prose.text;
  if (!/\p{Lu}[\p{Lu}&]/u.test(words)) return [];
  const own = text.own();
  const found: AcronymUse[] = [];
  for (const match of words.matchAll(acronym)) {
    const start = match.index;
    const end = start + match[0].length;
    const name = match[0].replace(/s$/, '').replace(' DBT', '-DBT');
    if (roman.test(name) || isStressedWord(name) || isShouted(words, start, end) || isInitials(words, name, end))
      continue;
    const skill = skillAfter.test(words.slice(end, end + 20));
    const defines = isDefinedAt(words, start, end, name);
    // What is quoted is another's; an everyday word in capitals is stress, unless it is called a skill.
    if (!defines && own[start] !== words[start] && !quotedAlone(words, start, end)) continue;
    if (!defines && !skill && wordForm(name).easy) continue;
    if (isCredential(words, start, end)) continue;
    found.push({
      name,
      heading: text.prose.kind === 'heading',
      defines,
      skill: skill || wordForm(name).easy || name === 'DEAR MAN',
      ...text.place(start, end),
    });
  }
  return found;
}

/** Longer skill names in capitals, which are words too. */
const longSkills = new Set(['accepts', 'improve', 'please']);

/** "LOVED", "SOOOO" and "STRESS" are words said loudly. */
function isStressedWord(name: string): boolean {
  const lower = name.toLowerCase();
  if (longSkills.has(lower) || name.includes('-') || name.includes(' ')) return false;
  if (/(\p{L})\1{2}/u.test(name)) return true;
  if (name.length >= 6 && /[AEIOU].*[AEIOU]|[^AEIOU]{2,3}[AEIOU][^AEIOU]{2}/.test(name)) return true;
  return (
    name.length >= 4 &&
    [/s$/, /d$/, /e?ed$/, /ly$/, /e?r$/].some(
      (ending) => ending.test(lower) && wordForm(lower.replace(ending, '')).easy,
    )
  );
}

/** "TJ Miller": initials before a surname. */
function isInitials(text: string, name: string, end: number): boolean {
  return (
    name.length === 2 &&
    /^\.?\s+\p{Lu}\p{Ll}+/u.test(text.slice(end, end + 20)) &&
    !/^\s+(?:The|This|It|In|A)\b/.test(text.slice(end, end + 20))
  );
}

/** Marks around the acronym alone quote nobody. */
function quotedAlone(text: string, start: number, end: number): boolean {
  return /["“‘'*_]/.test(text[start - 1] ?? '') && /["”’'*_]/.test(text[end] ?? '');
}

/** A line in capitals has no acronyms that could be told from its words. */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(\p{Lu}[\p{Lu}'’]+)[\s,]+$/u.exec(text.slice(Math.max(0, start - 20), start));
  const after = /^[\s,]+(\p{Lu}[\p{Lu}'’]+)(?!\p{L})/u.exec(text.slice(end, end + 20));
  return [before, after].some((match) => match?.[1] !== undefined && wordForm(match[1]).easy && match[1].length > 1);
}

/** "Jane Doe, LCSW, PhD": letters behind a name. */
function isCredential(text: string, start: number, end: number): boolean {
  return (
    /\p{Lu}\p{L}+\.?(?:,\s+\p{Lu}[\p{L}.-]{1,6})*,\s+$/u.test(text.slice(Math.max(0, start - 60), start)) &&
    /^(?:\s*(?:[,.;:)—–|]|\n|$)|\s+(?:is|and|in|at|,|practices)\b)/u.test(text.slice(end, end + 12)) &&
    /\p{Lu}\p{Ll}+\s+(?:\p{Lu}\.?\s+)?\p{Lu}\p{L}+,\s/u.test(text.slice(Math.max(0, start - 60), start))
  );
}

function isDefinedAt(text: string, start: number, end: number, name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '').toLowerCase();
  const before = text.slice(Math.max(0, start - 160), start);
  const after = text.slice(end, end + 200);
  if (says.test(after.slice(0, 60).split(/[.!?]\s/)[0] ?? '')) return true;
  if (says.test((before.split(/[.!?]\s/).at(-1) ?? '').slice(-50)) && spells(words(before), letters, true)) return true;
  // "Full Words (ACR)", "full words – ACR –", "full words, or ACR".
  const opened =
    /(?:[([{][^()[\]{}]{0,30}|\s[—–-]\s?|—|,\s+(?:or|abbreviated|called|hereafter)\s+|[:/]\s*)["“‘'*_]*$/.exec(before);
  if (opened !== null && spells(words(before.slice(0, opened.index)), letters, true)) return true;
  // "ACR (full words)", "ACR – full words", "ACR: full words", "ACR, or full words", "ACR = full words".
  const opening =
    /^["”’'*_]*\s*(?:[([{]|[—–:=]|-\s|,?\s*(?:or|i\.e\.,?|that is,?|which (?:means|stands for))\s|,\s*(?:the|an?)\s)["“‘'*_]*\s*/u.exec(
      after,
    );
  return opening !== null && spells(words(after.slice(opening[0].length)), letters, false);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
}

const small = new Set('of and the for in to a an on with from by or'.split(' '));

/** True where the words next to an acronym give its letters in order, a letter or more each; small words may give none. */
function spells(all: readonly string[], letters: string, before: boolean): boolean {
  const most = letters.length * 2 + 2;
  const near = before ? all.slice(-most) : all.slice(0, most);
  if (!before) return gives(near, letters);
  for (let from = near.length - 1; from >= 0; from--)
    if (near[from]?.[0] === letters[0] && gives(near.slice(from), letters)) return true;
  return false;
}

function gives(words: readonly string[], letters: string): boolean {
  let at = 0;
  let missed = 0;
  for (const word of words) {
    if (at >= letters.length) return true;
    if (word[0] === letters[at]) {
      at++;
      // "Electroencephalogram" gives three of its letters, a hyphenless compound two.
      for (let index = 1; index < word.length && at < letters.length; index++) {
        const next = words[words.indexOf(word) + 1]?.[0];
        if (word[index] === letters[at] && next !== letters[at]) at++;
      }
    } else if (!small.has(word) && ++missed > 1) return false;
  }
  return at >= letters.length;
}

/** A list whose points begin with the letters of an acronym says it in full: "D – Describe", "E – Express". */
function spelledByList(texts: readonly ProseText[]): AcronymUse[] {
  const initials = texts
    .map((text) => /\p{L}/u.exec(text.prose.text)?.[0] ?? '')
    .join('')
    .toUpperCase();
  if (initials.length < 3 || initials.length > 12) return [];
  const place = texts[0]?.place(0, 1) ?? { start: 0, end: 0 };
  const names = new Set(
    [initials, initials.slice(0, 4), initials.slice(0, 3), initials.slice(0, 5)].filter((name) => name.length >= 3),
  );
  if (initials.startsWith('DEARMAN')) names.add('DEAR MAN');
  return [...names].map((name) => ({ name, heading: true, defines: true, skill: true, ...place }));
}
