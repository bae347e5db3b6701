import { editorReaders } from './choices.ts';
import type { PartialConfig, ReadLayer } from './layer.ts';
import { isGroup, type Reader } from './readers.ts';

/**
 * Reads the editor's settings under `wisemark`, a group of groups. An editor sends every setting with its default, so an
 * empty value means "not chosen"; keys that are not about checks or the blog belong to the editor and are left alone.
 */
export function readSettings(settings: unknown): ReadLayer {
  const problems: string[] = [];
  const group = (name: string): Readonly<Record<string, unknown>> => {
    const value = isGroup(settings) ? settings[name] : undefined;
    return isGroup(value) ? value : {};
  };
  const read = <Value>(area: string, key: string, reader: Reader<Value>): Value | undefined => {
    const value = group(area)[key];
    if (isNotChosen(value)) return undefined;
    return reader(value, {
      path: [`wisemark.${area}.${key}`],
      tell: (_path, message) => problems.push(`editor settings: ${message}`),
    });
  };
  const audience = read('checks', 'audience', editorReaders.checks.audience);
  const language = read('checks', 'language', editorReaders.checks.language);
  const region = read('checks', 'region', editorReaders.checks.region);
  const rules = read('checks', 'rules', editorReaders.checks.rules);
  const posts = read('blog', 'posts', editorReaders.blog.posts);
  const theme = read('blog', 'theme', editorReaders.blog.theme);
  const values: PartialConfig = {
    ...(audience && { audience }),
    ...(language && { language }),
    ...(region && { region }),
    ...(rules && { rules }),
    ...((posts || theme) && { blog: { ...(posts && { posts }), ...(theme && { theme }) } }),
  };
  return { layer: { origin: 'editor settings', values, lines: {} }, problems };
}

function isNotChosen(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isGroup(value) && Object.keys(value).length === 0;
}
