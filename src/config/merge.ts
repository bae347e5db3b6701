import { type BlogConfig, type Config, defaultConfig, type RuleSetting } from './config.ts';
import type { Layer, PartialConfig } from './layer.ts';

/** What holds, and key path -> the place it was chosen in. A key without an origin is a default. */
export interface Settings {
  readonly config: Config;
  readonly origins: Readonly<Record<string, string>>;
}

/**
 * Lays the layers over the defaults, later ones on top. A single value is replaced; rules, conditions and the blog's keys are
 * merged key by key; `packs` and `exclude` are added to, so that nobody loses the files left in peace by naming one more.
 */
export function mergeConfig(layers: readonly Layer[]): Settings {
  const origins = new Map<string, string>();
  let config = defaultConfig;
  for (const layer of layers) {
    const { values } = layer;
    for (const key of chosenKeys(values)) {
      const before = origins.get(key);
      const place = originOf(layer, key);
      origins.set(key, addedTo.has(key) && before !== undefined ? `${before}, ${place}` : place);
    }
    config = {
      audience: values.audience ?? config.audience,
      language: values.language ?? config.language,
      region: values.region ?? config.region,
      rules: mergeRules(config.rules, values.rules ?? {}),
      conditions: { ...config.conditions, ...values.conditions },
      packs: [...new Set([...config.packs, ...(values.packs ?? [])])],
      blog: mergeBlog(config.blog, values.blog ?? {}),
      exclude: [...new Set([...config.exclude, ...(values.exclude ?? [])])],
    };
  }
  return { config, origins: Object.fromEntries(origins) };
}

/** Where a value comes from, in words: `.wisemark.yml:3`, `editor settings`, `front matter` or `default`. */
export function explainOrigin(settings: Settings, key: string): string {
  for (let path = key; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const origin = Object.hasOwn(settings.origins, path) ? settings.origins[path] : undefined;
    if (origin !== undefined) return origin;
  }
  return 'default';
}

/** One text for equal settings, whatever order their keys were written in: part of every cache key. */
export function configKey(config: Config): string {
  return JSON.stringify(config, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value,
  );
}

const addedTo = new Set(['packs', 'exclude']);

function chosenKeys(values: PartialConfig): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    key === 'rules' || key === 'conditions' || key === 'blog'
      ? Object.keys(value).map((name) => `${key}.${name}`)
      : [key],
  );
}

function originOf(layer: Layer, key: string): string {
  const line = Object.hasOwn(layer.lines, key) ? layer.lines[key] : undefined;
  return line === undefined ? layer.origin : `${layer.origin}:${line}`;
}

function mergeRules(
  below: Readonly<Record<string, RuleSetting>>,
  above: Readonly<Record<string, RuleSetting>>,
): Readonly<Record<string, RuleSetting>> {
  const merged = new Map(Object.entries(below));
  for (const [id, setting] of Object.entries(above)) {
    const old = merged.get(id);
    const options = { ...old?.options, ...setting.options };
    merged.set(id, { ...old, ...setting, ...(Object.keys(options).length > 0 && { options }) });
  }
  return Object.fromEntries(merged);
}

function mergeBlog(below: BlogConfig, above: Partial<BlogConfig>): BlogConfig {
  return { ...below, ...above, fields: { ...below.fields, ...above.fields } };
}
