import type { FromPreview } from '../../protocol/preview.ts';

/** Reads what came from the page. A page shows other people's text: whatever is not exactly one of ours is dropped. */
export function readMessage(raw: unknown): FromPreview | undefined {
  if (typeof raw !== 'object' || raw === null || !('type' in raw)) return undefined;
  const message = raw as Readonly<Record<string, unknown>> & { readonly type: unknown };
  const { type } = message;
  switch (type) {
    case 'ready':
      return { type };
    case 'reveal':
    case 'scrolled': {
      const offset = message['offset'];
      return isOffset(offset) ? { type, offset } : undefined;
    }
    case 'openPost': {
      const path = message['path'];
      return typeof path === 'string' ? { type, path } : undefined;
    }
    case 'openLink': {
      const href = message['href'];
      return typeof href === 'string' ? { type, href } : undefined;
    }
    case 'setLocked':
      return typeof message['locked'] === 'boolean' ? { type, locked: message['locked'] } : undefined;
    case 'drawn': {
      const { version, blocks, milliseconds } = message as {
        version?: unknown;
        blocks?: unknown;
        milliseconds?: unknown;
      };
      if (!isOffset(version) || !isOffset(blocks) || typeof milliseconds !== 'number') return undefined;
      return { type, version, blocks, milliseconds };
    }
    default:
      return undefined;
  }
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
