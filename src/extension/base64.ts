/** Small enough for one call's arguments. */
const chunk = 0x8000;

/** Bytes as base 64, in Node and in a browser alike. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + chunk)));
  }
  return btoa(parts.join(''));
}
