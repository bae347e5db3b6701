import type { BlogConfig, Config, RuleSetting } from './config.ts';

/** What one place chose; whatever it does not name is left to the layers below. */
export interface PartialConfig {
  readonly audience?: Config['audience'];
  readonly language?: Config['language'];
  readonly region?: string;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly conditions?: Config['conditions'];
  readonly packs?: readonly string[];
  readonly blog?: Partial<BlogConfig>;
  readonly exclude?: readonly string[];
}

/** The choices of one place, and the name of that place as a person would look for it. */
export interface Layer {
  /** `.wisemark.yml`, `editor settings`, `front matter`. */
  readonly origin: string;
  readonly values: PartialConfig;
  /** Key path (`rules.run-on`) -> line in the file, counted from 1. Empty where there are no lines. */
  readonly lines: Readonly<Record<string, number>>;
}

/** A layer, and what in it could not be used, a line each. The rest of the layer holds all the same. */
export interface ReadLayer {
  readonly layer: Layer;
  readonly problems: readonly string[];
}
