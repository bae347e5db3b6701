import { resolve } from 'node:path';
import type { Card } from '../service/service.ts';
import { readFormat, readNumber } from './choices.ts';
import { readPost } from './disk.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import type { Arguments } from './flags.ts';
import { openProjects, type Projects, shownPath, uriOf } from './project.ts';
import { postsIn } from './targets.ts';
import type { Terminal } from './terminal.ts';

/** `wisemark related`: the cards of one post or of all, and why each is one. */
export async function related(typed: Arguments, terminal: Terminal): Promise<ExitCode> {
  const all = typed.set.has('all');
  const [post, ...others] = typed.paths;
  const refuse = (problem: string): ExitCode => {
    terminal.tell(problem);
    return exitCodes.trouble;
  };
  const format = readFormat(typed);
  if (!format.ok) return refuse(format.problem);
  const limit = readNumber(typed, 'limit', 1, 1000);
  if (!limit.ok) return refuse(limit.problem);
  if (!all && post === undefined) return refuse('related needs a post: wisemark related POST, or --all');
  if (others.length > 0 || (all && post !== undefined)) {
    return refuse(`related takes one post, or --all; "${all ? post : others[0]}" is one too many`);
  }
  const projects = openProjects(terminal, typed.text.get('config'));
  const paths = all
    ? await postsIn(terminal.folder, projects)
    : { ok: true as const, value: [resolve(terminal.folder, post ?? '')] };
  if (!paths.ok) return refuse(`${shownPath(terminal.folder, terminal.folder)}: ${paths.problem}`);

  const lists: Related[] = [];
  for (const path of paths.value) {
    const list = await relatedOf(path, limit.value, projects, terminal);
    if (list) lists.push(list);
  }
  const troubled = lists.length < paths.value.length || projects.troubled;
  if (format.value === 'json') printJson(lists, all, terminal);
  else for (const list of lists) terminal.print(listText(list, all));
  return troubled ? exitCodes.trouble : exitCodes.fine;
}

interface Related {
  readonly path: string;
  readonly related: readonly Card[];
}

async function relatedOf(
  path: string,
  limit: number | undefined,
  projects: Projects,
  terminal: Terminal,
): Promise<Related | undefined> {
  const shown = shownPath(path, terminal.folder);
  const read = await readPost(path);
  if (!read.ok) {
    terminal.tell(`${shown}: ${read.problem.replace('not checked', 'not compared')}`);
    return undefined;
  }
  const { service, root } = await projects.of(path);
  const uri = uriOf(path);
  service.open(uri, read.value.text);
  const cards = await service.related(uri, limit ?? service.settings(uri).config.blog.relatedCards);
  for (const { line, column, message, rule } of await service.relatedFindings(uri)) {
    terminal.tell(`${shown}:${line}:${column}: ${plain(message)} (${rule})`);
  }
  service.close(uri);
  const fromHere = (card: Card): Card => ({
    ...card,
    path: card.path === undefined ? undefined : shownPath(resolve(root, card.path), terminal.folder),
    // A picture of the folder is a file here; `/images/a.png` is an address on the blog, and stays.
    image: card.image?.startsWith(`${root}/`) ? shownPath(card.image, terminal.folder) : card.image,
  });
  return { path: shown, related: cards.map(fromHere) };
}

function printJson(lists: readonly Related[], all: boolean, terminal: Terminal): void {
  const entries = lists.map(({ path, related }) => ({ path, related: related.map(cardEntry) }));
  const first = entries[0];
  if (all) terminal.print(`${JSON.stringify({ posts: entries }, null, 2)}\n`);
  else if (first) terminal.print(`${JSON.stringify({ post: first.path, related: first.related }, null, 2)}\n`);
}

/** Every key is there, null where a card has none: a reader of JSON should not have to guess. */
function cardEntry(card: Card): Record<string, unknown> {
  const { path = null, title, url = null, excerpt, image = null, alt, score, reasons, chosen } = card;
  return { path, title, url, excerpt, image, alt, score, reasons, chosen };
}

function listText(list: Related, all: boolean): string {
  const heading = all ? [list.path] : [];
  const lines = list.related.flatMap((card, index) => [
    `${String(index + 1).padStart(3)}. ${plain(card.title)}${card.path === undefined ? '' : `  (${plain(card.path)})`}`,
    `     ${plain(card.reasons.join('; '))}`,
  ]);
  return `${[...heading, ...(lines.length > 0 ? lines : ['     no related posts']), ...(all ? [''] : [])].join('\n')}\n`;
}

function plain(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ');
}
