import { audiences } from '../base/finding.ts';
import { nearestName } from '../base/nearest-name.ts';
import type { ReadLayer } from './layer.ts';

/**
 * The layer of one post: its audience, and the rules it switches off. Takes the post's `Meta` as it is, by shape, because
 * config does not know posts.
 */
export function frontMatterLayer(meta: {
  readonly audience?: string | undefined;
  readonly disabledRules: readonly string[];
}): ReadLayer {
  const wanted = meta.audience?.toLowerCase();
  const audience = audiences.find((name) => name === wanted);
  const problems: string[] = [];
  if (meta.audience !== undefined && audience === undefined) {
    const meant = nearestName(meta.audience, audiences);
    problems.push(
      `front matter: "audience" must be ${audiences.join(', ')}, not "${meta.audience}"${meant ? `; did you mean "${meant}"?` : ''}`,
    );
  }
  const rules = Object.fromEntries(meta.disabledRules.map((rule) => [rule, { severity: 'off' as const }]));
  const values = { ...(audience && { audience }), ...(meta.disabledRules.length > 0 && { rules }) };
  return { layer: { origin: 'front matter', values, lines: {} }, problems };
}
