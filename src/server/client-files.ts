import type { Files } from '../base/ports.ts';
import {
  type ListFilesAnswer,
  type ListFilesParams,
  listFilesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from '../protocol/server.ts';
import { decodeBase64 } from './base64.ts';
import { isInside, joinUri, type Place, splitUri } from './uris.ts';

/** Sends one request to the client; what a connection does, without the rest of it. */
export type Ask = <Answer>(method: string, params: unknown) => Promise<Answer>;

/**
 * Files of one workspace folder, asked of the client: the one way that works on a desktop, in a browser and in a virtual
 * workspace. Nothing outside the folder is asked for, whatever a front matter or a project file says.
 */
export function clientFiles(ask: Ask, root: Place): Files {
  return {
    root: root.path,
    read: async (path) => {
      if (!isInside(root.path, path) || path.split('/').includes('..')) return undefined;
      const params: ReadFileParams = { uri: joinUri({ base: root.base, path }) };
      const answer = await ask<ReadFileAnswer>(readFileRequest, params);
      return answer === null ? undefined : decodeBase64(answer);
    },
    list: async (globs) => {
      const params: ListFilesParams = { root: joinUri(root), globs };
      const uris = await ask<ListFilesAnswer>(listFilesRequest, params);
      const paths: string[] = [];
      for (const uri of uris) {
        const path = splitUri(uri)?.path;
        if (path !== undefined && isInside(root.path, path)) paths.push(path);
      }
      return paths.sort();
    },
  };
}
