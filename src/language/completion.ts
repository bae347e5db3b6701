import type { Snippet, Term } from '../packs/pack.ts';
import { searchTerms, type TermIndex } from '../packs/terms.ts';
import { describeTerm } from './hover.ts';

/** How a completion was asked for. */
export interface CompletionContext {
  /** The trigger character that was typed, absent when the writer asked. */
  readonly trigger?: string;
  /** True where the editor itself offers the built-in packs' snippets on demand, so that each is offered once. */
  readonly nativeSnippets: boolean;
}

/** One offer. The edit replaces `start`..`end` (document offsets) by `insert`. */
export interface Completion {
  readonly kind: 'snippet' | 'term';
  readonly label: string;
  readonly detail: string;
  /** Markdown: a snippet's text and what it is for, or a term's definition. */
  readonly documentation: string;
  readonly insert: string;
  readonly isSnippet: boolean;
  readonly start: number;
  readonly end: number;
  readonly filter: string;
}

/** Typed at the start of a word, it opens the list: Markdown suggests nothing by itself. */
export const triggerCharacter = '/';

/** What a completion chooses from. `native` tells whether the editor itself offers a snippet on demand. */
export interface Offers {
  readonly snippets: readonly Snippet[];
  readonly terms: TermIndex;
  readonly native: (snippet: Snippet) => boolean;
}

/** At most so many terms; typing on narrows the list. */
const mostTerms = 40;

/**
 * Offers at an offset. After the trigger character, snippets and terms; on demand, terms that begin with what stands before the cursor,
 * and the snippets that the editor does not offer by itself.
 */
export function complete(text: string, offset: number, context: CompletionContext, offers: Offers): Completion[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const asked = /(?:^|[\s([“"'‘>])(\/[\w-]*)$/.exec(line)?.[1];
  if (asked !== undefined) {
    const place = { start: offset - asked.length, end: offset };
    const filter = (name: string): string => `${triggerCharacter}${name}`;
    return [
      ...offers.snippets.map((snippet) => offerSnippet(snippet, place, filter)),
      ...searchTerms(offers.terms, asked.slice(1), mostTerms).map((term) => offerTerm(term, place, filter)),
    ];
  }
  if (context.trigger !== undefined) return [];
  const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*$/u.exec(line)?.[0] ?? '';
  const place = { start: offset - word.length, end: offset };
  const same = (name: string): string => name;
  const snippets = offers.snippets.filter((snippet) => !(context.nativeSnippets && offers.native(snippet)));
  return [
    ...snippets.map((snippet) => offerSnippet(snippet, place, same)),
    ...(word.length < 2 ? [] : searchTerms(offers.terms, word, mostTerms).map((term) => offerTerm(term, place, same))),
  ];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function offerSnippet(snippet: Snippet, place: Place, filter: (name: string) => string): Completion {
  return {
    kind: 'snippet',
    label: snippet.prefix,
    detail: snippet.name,
    documentation: `${snippet.description}\n\n${fenced(plainBody(snippet.body))}`,
    insert: snippet.body,
    isSnippet: true,
    ...place,
    filter: filter(`${snippet.prefix} ${snippet.name}`),
  };
}

function offerTerm(term: Term, place: Place, filter: (name: string) => string): Completion {
  return {
    kind: 'term',
    label: term.term,
    detail: term.module,
    documentation: describeTerm(term),
    insert: term.term,
    isSnippet: false,
    ...place,
    filter: filter(term.term),
  };
}

/** A snippet's text as it will stand, with the names of its placeholders in place. */
function plainBody(body: string): string {
  return body
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text}\n${fence}`;
}
