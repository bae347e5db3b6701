import { LeastRecentlyUsed } from '../base/least-recently-used.ts';
import type { Ports } from '../base/ports.ts';
import { makeRuleSet, type RuleSet } from '../check/lint/rule-set.ts';
import { readSettings } from '../config/editor-settings.ts';
import { frontMatterLayer } from '../config/front-matter.ts';
import type { Layer } from '../config/layer.ts';
import { loadProjectConfig } from '../config/load.ts';
import { configKey, mergeConfig, type Settings } from '../config/merge.ts';
import { exclusion } from '../config/posts.ts';
import { builtIn } from '../packs/built-in.ts';
import type { Pack } from '../packs/pack.ts';
import type { Post } from '../text/parse/post.ts';
import type { ServiceOptions } from './service.ts';

/** A post's own front matter makes a configuration of its own; few differ at a time. */
const rememberedRuleSets = 12;

/** The choices and packs that hold for a project, and the rules that follow from them. */
export class Project {
  readonly packs: readonly Pack[] = builtIn();
  readonly #ports: Ports;
  readonly #named: string | undefined;
  readonly #given: readonly Layer[];
  readonly #ruleSets = new LeastRecentlyUsed<string, RuleSet>(rememberedRuleSets);
  #files: readonly Layer[] = [];
  #folder: string;
  #editor: readonly Layer[] = [];
  #paths: readonly string[] = [];

  constructor(ports: Ports, options: ServiceOptions) {
    this.#ports = ports;
    this.#named = options.projectFile;
    this.#folder = ports.files.root;
    this.#given = options.config === undefined ? [] : [{ origin: 'options', values: options.config, lines: {} }];
    if (options.settings !== undefined) this.configure(options.settings);
  }

  /** The folder that the project's globs count from. */
  get folder(): string {
    return this.#folder;
  }

  /** Files whose change means that the project must be read again. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  async load(): Promise<readonly string[]> {
    const { files } = this.#ports;
    const loaded = await loadProjectConfig(files, files.root, this.#named);
    this.#files = loaded.layers;
    this.#folder = loaded.folder;
    this.#paths = loaded.paths;
    return [...loaded.problems, ...this.packs.flatMap((pack) => pack.problems)];
  }

  configure(settings: unknown): readonly string[] {
    const { layer, problems } = readSettings(settings);
    this.#editor = [layer];
    return problems;
  }

  /** The settings of a post, or of the project where none is given. */
  settings(post?: Post): Settings {
    const own = post === undefined ? [] : [frontMatterLayer(post.meta).layer];
    return mergeConfig([...this.#given, ...this.#files, ...this.#editor, ...own]);
  }

  /** The rules for these settings. The configuration and the packs are all that goes into them. */
  ruleSet(settings: Settings): RuleSet {
    const key = configKey(settings.config);
    let ruleSet = this.#ruleSets.get(key);
    if (ruleSet === undefined) {
      ruleSet = makeRuleSet(this.packs, settings.config);
      this.#ruleSets.set(key, ruleSet);
    }
    return ruleSet;
  }

  /** True where the project's choices leave a path in peace. Paths outside the project are always wanted. */
  excludes(path: string): boolean {
    const start = this.#folder.endsWith('/') ? this.#folder : `${this.#folder}/`;
    const relative = path.startsWith(start) ? path.slice(start.length) : undefined;
    return relative !== undefined && exclusion(this.settings().config)(relative);
  }
}
