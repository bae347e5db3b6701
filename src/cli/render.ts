import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { readPost, replaceFile } from './disk.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import type { Arguments } from './flags.ts';
import { openProjects, type Projects, shownPath, uriOf } from './project.ts';
import { postsIn } from './targets.ts';
import type { Terminal } from './terminal.ts';

/** `wisemark render`: the page of one post, or of every post of a folder, as HTML files that stand alone. */
export async function render(typed: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [post, ...others] = typed.paths;
  const output = typed.text.get('output');
  if (post === undefined) return refuse(terminal, 'render needs a post: wisemark render POST -o FILE');
  if (others.length > 0) return refuse(terminal, `render takes one post or folder; "${others[0]}" is one too many`);
  const projects = openProjects(terminal, typed.text.get('config'));
  const path = resolve(terminal.folder, post);
  const isFolder = await isDirectory(path);
  if (isFolder && output === undefined) {
    return refuse(terminal, `${post}: this is a folder; give a post, or say where its pages go with -o FOLDER`);
  }
  const done =
    isFolder && output !== undefined
      ? await renderFolder(path, resolve(terminal.folder, output), projects, terminal)
      : await renderPost(path, output === undefined ? undefined : resolve(terminal.folder, output), projects, terminal);
  return done && !projects.troubled ? exitCodes.fine : exitCodes.trouble;
}

async function renderFolder(folder: string, output: string, projects: Projects, terminal: Terminal): Promise<boolean> {
  const posts = await postsIn(folder, projects);
  if (!posts.ok) {
    terminal.tell(`${shownPath(folder, terminal.folder)}: ${posts.problem}`);
    return false;
  }
  let done = true;
  for (const post of posts.value) {
    const page = join(output, relative(folder, post).replace(/\.[^./\\]+$/, '.html'));
    done = (await renderPost(post, page, projects, terminal)) && done;
  }
  return done;
}

/** Writes one page; tells what is wrong and answers false where there is none. */
async function renderPost(
  path: string,
  output: string | undefined,
  projects: Projects,
  terminal: Terminal,
): Promise<boolean> {
  const shown = shownPath(path, terminal.folder);
  const fail = (problem: string): boolean => {
    terminal.tell(`${shown}: ${problem}`);
    return false;
  };
  if (output === path) return fail('the page would replace the post; choose another name after -o');
  const read = await readPost(path);
  if (!read.ok) return fail(read.problem.replace('not checked', 'not drawn'));
  if (read.value.text.trim() === '') return fail('this post is empty; write it first');
  const { service } = await projects.of(path);
  const uri = uriOf(path);
  service.open(uri, read.value.text);
  const page = await service.renderDocument(uri);
  service.close(uri);
  if (page === undefined) return fail('the page could not be drawn');
  for (const problem of page.problems) terminal.tell(`${shown}: ${problem}`);
  if (output === undefined) {
    terminal.print(page.html);
    return true;
  }
  const written = await replaceFile(output, page.html);
  if (!written.ok) terminal.tell(`${shownPath(output, terminal.folder)}: ${written.problem}`);
  return written.ok;
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function refuse(terminal: Terminal, problem: string): ExitCode {
  terminal.tell(problem);
  return exitCodes.trouble;
}
