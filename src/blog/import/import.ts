import { docxToHtml } from './docx.ts';
import { importHtml } from './html.ts';
import { recognise } from './shape.ts';
import { isZip, looksLikeHtml, looksLikeMarkdown } from './sniff.ts';
import { textPieces } from './text-pieces.ts';
import { writePost } from './write-post.ts';

export { htmlToMarkdown } from './html.ts';

/** An article in another form. `auto` looks at the name's ending, then at the content. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: 'auto' | 'text' | 'html' | 'docx' | 'markdown';
}

/** The post that came out, and what a person should know of the way there. */
export interface Imported {
  readonly markdown: string;
  readonly remarks: readonly ImportRemark[];
  /** One line when nothing could be read; `markdown` is '' then. */
  readonly problem?: string;
}

/** One line for the author. `dropped` names every word that is not in the output. */
export interface ImportRemark {
  readonly kind: 'recognised' | 'dropped' | 'unsure';
  readonly message: string;
}

const mostBytes = 20 * 1024 * 1024;

/** Turns an article in another form into one Markdown post, so that a page of the blog can be edited as a file. Nothing is lost: what is not in the post is named in a remark. */
export async function importArticle(input: ImportInput): Promise<Imported> {
  const name = input.name === '' || input.name === '-' ? 'The input' : input.name;
  if (input.bytes.length > mostBytes) return problem(`${name} is larger than 20 MB. Please import it in parts.`);
  if (input.bytes.length === 0) return problem(`${name} is empty, so there is nothing to import.`);
  const format = input.format === 'auto' ? formatOf(input) : input.format;
  if (format === 'docx') {
    const html = await docxToHtml(name, input.bytes);
    if (!html.ok) return problem(html.problem);
    const result = importHtml(html.value.html);
    return result.ok
      ? { markdown: result.value.markdown, remarks: [...result.value.remarks, ...html.value.remarks] }
      : problem(`${name} ${result.problem}`);
  }
  const text = decode(input.bytes);
  if (text === undefined)
    return problem(`${name} is not UTF-8 text. Please save it as UTF-8 (or as .docx or .html) and import it again.`);
  if (text.trim() === '') return problem(`${name} holds no words, so there is nothing to import.`);
  if (format === 'html') {
    const result = importHtml(text);
    return result.ok ? result.value : problem(`${name} ${result.problem}`);
  }
  if (format === 'markdown' && looksLikeMarkdown(text)) {
    return {
      markdown: text,
      remarks: [{ kind: 'recognised', message: 'Already Markdown, so it comes through unchanged.' }],
    };
  }
  const { shape, remarks } = recognise(textPieces(text), { headings: false });
  return { markdown: writePost(shape), remarks };
}

function problem(line: string): Imported {
  return { markdown: '', remarks: [], problem: line.replace(/\s+/g, ' ') };
}

/** The text without its byte-order mark; undefined where it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function formatOf(input: ImportInput): Exclude<ImportInput['format'], 'auto'> {
  const ending = /\.([a-z]+)$/i.exec(input.name)?.[1]?.toLowerCase() ?? '';
  const known = endings.get(ending);
  if (known !== undefined) return known;
  if (isZip(input.bytes)) return 'docx';
  const start = new TextDecoder().decode(input.bytes.subarray(0, 4096));
  if (looksLikeHtml(start)) return 'html';
  return looksLikeMarkdown(start) ? 'markdown' : 'text';
}

const endings = new Map<string, Exclude<ImportInput['format'], 'auto'>>([
  ['txt', 'text'],
  ['text', 'text'],
  ['htm', 'html'],
  ['html', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
  ['md', 'markdown'],
  ['mdx', 'markdown'],
  ['markdown', 'markdown'],
]);
