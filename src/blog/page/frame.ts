import { Liquid, type Template } from 'liquidjs';
import { failure, type Result, success } from '../../base/result.ts';
import type { Theme } from './themes/theme.ts';

/** Values for a theme: words, lists and maps of words. */
export type FrameValue =
  | string
  | number
  | boolean
  | undefined
  | readonly FrameValue[]
  | { readonly [name: string]: FrameValue };

const engines = new WeakMap<Theme, { readonly liquid: Liquid; readonly page: Template[] }>();

/**
 * Runs a theme over its values. Templates are the theme's own text, held in memory: no file and no address is reached,
 * every value is escaped, and size, loops and time have limits.
 */
export function drawFrame(theme: Theme, values: { readonly [name: string]: FrameValue }): Result<string> {
  try {
    const engine = engines.get(theme) ?? makeEngine(theme);
    engines.set(theme, engine);
    return success(engine.liquid.renderSync(engine.page, values));
  } catch (error) {
    const line = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown fault';
    return failure(`Theme ${theme.name} could not be drawn: ${line}`);
  }
}

function makeEngine(theme: Theme) {
  const liquid = new Liquid({
    templates: { ...theme.templates },
    outputEscape: 'escape',
    ownPropertyOnly: true,
    parseLimit: 1_000_000,
    renderLimit: 2_000,
    memoryLimit: 20_000_000,
  });
  return { liquid, page: liquid.parse(theme.templates['page'] ?? '') };
}
