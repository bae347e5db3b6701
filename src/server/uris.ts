/** Where a document lives: scheme and authority as they stand, the path decoded. The engine sees the path only. */
export interface Place {
  readonly base: string;
  readonly path: string;
}

const hierarchical = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i;

/** Splits a URI that has folders (`file:`, `vscode-vfs:` …); undefined for the others (`untitled:`). */
export function splitUri(uri: string): Place | undefined {
  const match = hierarchical.exec(uri);
  if (!match?.[1] || !match[2]) return undefined;
  try {
    return { base: match[1], path: decodeURIComponent(match[2]) };
  } catch {
    return undefined;
  }
}

/** The way back from a path to the URI that a client understands. */
export function joinUri(place: Place): string {
  return place.base + place.path.split('/').map(encodeURIComponent).join('/');
}

/** True where `path` is the folder or lies in it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The last part of a URI, as a person would name the file. */
export function fileName(uri: string): string {
  const path = splitUri(uri)?.path ?? uri.slice(uri.indexOf(':') + 1);
  return path.slice(path.lastIndexOf('/') + 1) || uri;
}
