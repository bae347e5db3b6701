import { LeastRecentlyUsed } from '../base/least-recently-used.ts';
import { makeRuleSet, type RuleSet } from '../check/lint/rule-set.ts';
import { frontMatterLayer } from '../config/front-matter.ts';
import type { Layer } from '../config/layer.ts';
import { configKey, mergeConfig, type Settings } from '../config/merge.ts';
import { exclusion } from '../config/posts.ts';
import { builtIn } from '../packs/built-in.ts';
import type { Pack } from '../packs/pack.ts';
import type { Post } from '../text/parse/post.ts';

/** A post's own front matter makes a configuration of its own; few differ at a time. */
const rememberedRuleSets = 12;

/** The choices and packs that hold in one folder and below, and the rules that follow from them. */
export class Project {
  readonly packs: readonly Pack[] = builtIn();
  /** The folder that the project's globs count from. */
  readonly folder: string;
  readonly #layers: readonly Layer[];
  readonly #ruleSets = new LeastRecentlyUsed<string, RuleSet>(rememberedRuleSets);

  /** `layers` are all but a post's own front matter, lowest first. */
  constructor(folder: string, layers: readonly Layer[]) {
    this.folder = folder;
    this.#layers = layers;
  }

  /** The settings of a post, or of the project where none is given. */
  settings(post?: Post): Settings {
    const own = post === undefined ? [] : [frontMatterLayer(post.meta).layer];
    return mergeConfig([...this.#layers, ...own]);
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
    return this.holds(path) && exclusion(this.settings().config)(path.slice(folderPrefix(this.folder).length));
  }

  /** True for paths inside the project's folder. */
  holds(path: string): boolean {
    return path.startsWith(folderPrefix(this.folder));
  }
}

function folderPrefix(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
