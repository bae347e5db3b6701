import type { Span } from '../../base/span.ts';

/**
 * A stretch of prose whose words are shown, not said: a quotation, a cited label, a struck-out correction.
 * A wording in it is not the writer's own, so no rule about wording judges it.
 */
export interface Mention extends Span {
  readonly kind: 'quotation' | 'emphasis' | 'deletion' | 'cited' | 'surroundings';
}
