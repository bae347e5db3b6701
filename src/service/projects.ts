import type { Ports } from '../base/ports.ts';
import { projectFileNames } from '../config/config.ts';
import { readSettings } from '../config/editor-settings.ts';
import type { Layer } from '../config/layer.ts';
import { loadProjectConfig, type ProjectConfig } from '../config/load.ts';
import { Project } from './project.ts';
import type { ServiceOptions } from './service.ts';

/** A workspace may hold several blogs, each with its project file; more than this many are someone else's files. */
const mostProjects = 50;

/** The projects of a workspace: a document belongs to the innermost one that holds it, in the editor as in the terminal. */
export class Projects {
  readonly #ports: Ports;
  readonly #named: string | undefined;
  readonly #given: readonly Layer[];
  #configs: readonly ProjectConfig[];
  #editor: readonly Layer[] = [];
  /** Innermost first; the last one is the root's and takes what no other holds. */
  #projects: readonly Project[] = [];

  constructor(ports: Ports, options: ServiceOptions) {
    this.#ports = ports;
    this.#named = options.projectFile;
    this.#given = options.config === undefined ? [] : [{ origin: 'options', values: options.config, lines: {} }];
    this.#configs = [{ layers: [], problems: [], paths: [], folder: ports.files.root }];
    if (options.settings !== undefined) this.configure(options.settings);
    else this.#make();
  }

  /** Reads the project files. Returns what could not be read, a line each. */
  async load(): Promise<readonly string[]> {
    const { files } = this.#ports;
    const root = await loadProjectConfig(files, files.root, this.#named);
    const nested = this.#named === undefined ? await this.#nested(root.folder) : [];
    this.#configs = [...nested, root];
    this.#make();
    const packs = this.main.packs.flatMap((pack) => pack.problems);
    return [...new Set([...this.#configs.flatMap((config) => config.problems), ...packs])];
  }

  /** Takes the editor's settings in place of those before. Returns what could not be used, a line each. */
  configure(settings: unknown): readonly string[] {
    const { layer, problems } = readSettings(settings);
    this.#editor = [layer];
    this.#make();
    return problems;
  }

  /** The root's project: for questions about no document. */
  get main(): Project {
    return this.#projects.at(-1) ?? new Project(this.#ports.files.root, []);
  }

  /** The project of a document. */
  of(path: string): Project {
    return this.#projects.find((project) => project.holds(path)) ?? this.main;
  }

  async #nested(outer: string): Promise<readonly ProjectConfig[]> {
    const { files } = this.#ports;
    const found = await files.list(projectFileNames.map((name) => `**/${name}`));
    const folders = new Set(found.map((path) => path.slice(0, path.lastIndexOf('/'))));
    const inner = [...folders].filter((folder) => folder !== outer && folder !== files.root).slice(0, mostProjects);
    const configs = await Promise.all(inner.map((folder) => loadProjectConfig(files, folder)));
    return configs.sort((a, b) => b.folder.length - a.folder.length);
  }

  #make(): void {
    this.#projects = this.#configs.map(
      ({ folder, layers }) => new Project(folder, [...this.#given, ...layers, ...this.#editor]),
    );
  }
}
