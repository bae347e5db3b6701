import type { Files } from '../../src/base/ports.ts';

/** Files that live in a map, for tests; a value of `null` is a file that cannot be read. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array | null>>, root = '/blog'): Files {
  return {
    root,
    read: async (path) => {
      const content = Object.hasOwn(contents, path) ? contents[path] : undefined;
      if (content === null) throw new Error('permission denied');
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    list: async () => Object.keys(contents).sort(),
  };
}
