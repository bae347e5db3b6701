import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Files } from '../base/ports.ts';
import { projectFileNames } from '../service/node-files.ts';
import type { Service } from '../service/service.ts';
import type { Terminal } from './terminal.ts';

/** One project: its engine, ready, and its folder. */
export interface Project {
  readonly root: string;
  readonly service: Service;
}

/** The projects of a run, each started once: posts of one command may lie in several. */
export interface Projects {
  /** The project that a file or folder belongs to. */
  of(path: string): Promise<Project>;
  /** True when any project had something that could not be used; it was told. */
  readonly troubled: boolean;
}

/**
 * Projects by their folder: the nearest one with a project file, else the working folder, else the file's own.
 * `config` is a project file named by hand.
 */
export function openProjects(terminal: Terminal, config: string | undefined): Projects {
  const projects = new Map<string, Promise<Project>>();
  const projectFile = config === undefined ? undefined : slashes(resolve(terminal.folder, config));
  let troubled = false;
  const start = async (root: string): Promise<Project> => {
    const [{ createService }, { nodeFiles }] = await Promise.all([
      import('../service/index.ts'),
      import('../service/node-files.ts'),
    ]);
    const files =
      projectFile === undefined ? nodeFiles(root) : besides(nodeFiles(root), nodeFiles(dirname(projectFile)));
    const service = createService({ ports: { files }, ...(projectFile !== undefined && { projectFile }) });
    for (const problem of await service.load()) {
      troubled = true;
      terminal.tell(fromHere(problem, root, terminal.folder));
    }
    return { root, service };
  };
  return {
    of: (path) => {
      const root = rootOf(path, terminal.folder, projectFile !== undefined);
      const known = projects.get(root) ?? start(root);
      projects.set(root, known);
      return known;
    },
    get troubled() {
      return troubled;
    },
  };
}

/** A path as reports show it: relative to the working folder, with forward slashes. */
export function shownPath(path: string, folder: string): string {
  const shown = slashes(relative(folder, path));
  return shown === '' ? '.' : shown;
}

/** The engine's name for a file. */
export function uriOf(path: string): string {
  return slashes(path);
}

function rootOf(path: string, folder: string, named: boolean): string {
  const inside = isInside(path, folder);
  if (!named) {
    for (let place = path; ; place = dirname(place)) {
      if (projectFileNames.some((name) => existsSync(resolve(place, name)))) return place;
      if (place === dirname(place)) break;
    }
  }
  if (inside) return folder;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !/^[a-z]:|^[/\\]/i.test(way);
}

/** The files of a project, and those beside a project file that was named by hand. */
function besides(files: Files, configFiles: Files): Files {
  const isIn = (path: string, root: string) => path.startsWith(root.endsWith('/') ? root : `${root}/`);
  const isConfig = (path: string) => !isIn(path, files.root) && isIn(path, configFiles.root);
  return { ...files, read: (path) => (isConfig(path) ? configFiles : files).read(path) };
}

/** Problems name files by their way from the project's folder; a person stands in the working folder. */
function fromHere(problem: string, root: string, folder: string): string {
  const match = /^([^\s:]+\.(?:ya?ml|json|md|markdown|mdx))(?=:)/.exec(problem);
  const path = match?.[1];
  return path === undefined ? problem : shownPath(resolve(root, path), folder) + problem.slice(path.length);
}

function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
