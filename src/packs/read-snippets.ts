import * as v from 'valibot';
import { explain, isRecord, text, unknownKeys, unknownKeysLine } from './entry.ts';
import { packLimits } from './limits.ts';
import type { Snippet } from './pack.ts';
import type { Problems } from './problems.ts';
import { snippetFault } from './snippet-syntax.ts';

const lines = v.union([v.string(), v.array(v.string())], 'should be text or a list of lines');

const snippetEntry = v.object({
  prefix: v.union([text, v.pipe(v.array(text), v.minLength(1), v.maxLength(20))], 'should be text or a list of texts'),
  body: lines,
  description: v.optional(lines, ''),
  scope: v.optional(v.string('should be text')),
});
// `isFileTemplate` is VS Code's own and means nothing here.
const snippetKeys = new Set([...Object.keys(snippetEntry.entries), 'isFileTemplate']);

/** Reads one `.code-snippets` file as VS Code does; snippets for other languages than Markdown and MDX are passed over. */
export function readSnippets(pack: string, file: string, content: unknown, problems: Problems): readonly Snippet[] {
  if (!isRecord(content)) {
    problems.add(file, '', 'should be a JSON object of snippets; the file is left out.');
    return [];
  }
  const snippets: Snippet[] = [];
  for (const [name, entry] of Object.entries(content)) {
    const snippet = readSnippet(pack, name, entry, (what) => problems.add(file, name, what));
    if (snippet !== undefined) snippets.push(snippet);
  }
  return snippets;
}

function readSnippet(pack: string, name: string, entry: unknown, problem: (what: string) => void): Snippet | undefined {
  const leaveOut = (what: string): undefined => {
    problem(`${what} The snippet is left out.`);
    return undefined;
  };
  if (!isRecord(entry)) return leaveOut('should have a prefix and a body.');
  const read = v.safeParse(snippetEntry, entry);
  if (!read.success) return leaveOut(explain(read.issues));
  const stray = unknownKeys(entry, snippetKeys);
  if (stray.length > 0) problem(unknownKeysLine(stray));
  const said = read.output;
  if (said.scope !== undefined && !/(?:^|,)\s*(?:markdown|mdx)\s*(?:,|$)/.test(said.scope)) return undefined;
  const body = joined(said.body);
  if (body.length > packLimits.body)
    return leaveOut(`"body" is longer than ${packLimits.body} characters; shorten it.`);
  const fault = snippetFault(body);
  if (fault !== undefined) return leaveOut(`"body" ${fault}.`);
  const [prefix = '', ...aliases] = typeof said.prefix === 'string' ? [said.prefix] : said.prefix;
  const description = joined(said.description).slice(0, packLimits.text);
  return { pack, name, prefix, body, description, ...(aliases.length === 0 ? {} : { aliases }) };
}

function joined(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('\n');
}
