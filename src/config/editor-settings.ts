import { choiceReaders } from './choices.ts';
import type { PartialConfig, ReadLayer } from './layer.ts';
import { isGroup, type Place } from './readers.ts';

/**
 * Reads what the editor chose: in the form of the project file (`{ audience, blog }`), or as the settings page groups it
 * (`{ checks: { audience }, blog }`). An editor sends every setting with its default, so an empty value means "not chosen";
 * keys that are no choice of ours belong to the editor and are left alone.
 */
export function readSettings(settings: unknown): ReadLayer {
  const problems: string[] = [];
  const all = isGroup(settings) ? settings : {};
  const grouped = isGroup(all['checks']) ? all['checks'] : {};
  const values: Partial<Record<keyof PartialConfig, unknown>> = {};
  for (const key of choiceNames) {
    const inGroup = Object.hasOwn(grouped, key);
    const value = chosenOf(inGroup ? grouped[key] : Object.hasOwn(all, key) ? all[key] : undefined);
    if (value === undefined) continue;
    const place: Place = {
      path: [inGroup ? `wisemark.checks.${key}` : `wisemark.${key}`],
      tell: (_path, message) => problems.push(`editor settings: ${message}`),
    };
    const read = choiceReaders[key](value, place);
    if (read !== undefined) values[key] = read;
  }
  return { layer: { origin: 'editor settings', values: values as PartialConfig, lines: {} }, problems };
}

const choiceNames = Object.keys(choiceReaders) as readonly (keyof PartialConfig)[];

/** The value without what an editor left empty; undefined where nothing is left. */
function chosenOf(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (!isGroup(value)) return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const chosen = chosenOf(inner);
    return chosen === undefined ? [] : [[key, chosen] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
