// What goes into the package for editors. A list here, since vsce reads no ignore file beside the `files` that npm needs.
import { globSync } from 'tinyglobby';
import { root } from './steps.mjs';

const patterns = [
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/extension.cjs',
  'dist/extension.web.cjs',
  'dist/server.cjs',
  'dist/server.web.js',
  'dist/preview.js',
  'packs/*/snippets/*.code-snippets',
  'syntaxes/*.json',
  'schemas/*.json',
  'media/*.png',
  'media/preview-*.svg',
  'media/walkthrough/**',
];

/** The files, sorted, `package.json` aside: that one is written anew. */
export const packageFiles = () => globSync(patterns, { cwd: root }).toSorted();

/** The manifest without what only npm and this folder use. */
export function packageManifest(manifest) {
  const { files, bin, exports, scripts, devDependencies, allowScripts, ...rest } = manifest;
  return rest;
}
