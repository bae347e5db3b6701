import { builtInPacks } from './built-in.generated.ts';
import { loadPack } from './load.ts';
import type { Pack } from './pack.ts';

let loaded: readonly Pack[] | undefined;

/** The packs that come with Wisemark, read at first use and kept: they never change while it runs. */
export function builtIn(): readonly Pack[] {
  loaded ??= builtInPacks.map((source) => loadPack(source, 'built-in'));
  return loaded;
}
