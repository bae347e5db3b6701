import { audiences, severities } from '../base/finding.ts';
import { type BlogConfig, conditionWordings, languages, type RuleSetting } from './config.ts';
import type { PartialConfig } from './layer.ts';
import { groupOf, isGroup, listOf, mapOf, oneOf, type Reader, type Readers, text, wholeNumber } from './readers.ts';

const severity = oneOf([...severities, 'off']);

/** A rule takes a severity or `off`, or a group of both severity and options. */
const rule: Reader<RuleSetting> = (value, place) => {
  if (value === false) return { severity: 'off' };
  if (!isGroup(value)) {
    const read = severity(value, place);
    return read === undefined ? undefined : { severity: read };
  }
  return ruleGroup(value, place);
};

const ruleGroup = groupOf<RuleSetting>({
  severity,
  options: (value, place) => mapOf<unknown>('a group of options', (option) => option)(value, place),
});

/**
 * A glob comes from a workspace and becomes a pattern, so only forms that match in linear time are taken:
 * no repeated groups, and few stars.
 */
const glob = text(
  'a file pattern such as "posts/**/*.md", without "+(…)" groups and with at most 8 stars',
  (value) =>
    value.length > 0 && value.length <= 300 && !/[?*+@!]\(/.test(value) && (value.match(/\*+/g)?.length ?? 0) <= 8,
);

const blog = groupOf<BlogConfig>({
  posts: listOf(glob),
  theme: text('the name of a theme'),
  relatedCards: wholeNumber(0, 12),
  static: text('a folder'),
  fields: mapOf('a group of front-matter names by role', listOf(text('a front-matter name'))),
  url: text('what stands before a post\'s slug, such as "/blog/"'),
});

/** One reader for each choice, whatever place it was made in. */
export const choiceReaders: Readers<PartialConfig> = {
  audience: oneOf(audiences),
  language: oneOf(languages),
  region: (value, place) =>
    text('a country code of two letters, such as "US"', (code) => /^[a-z]{2}$/i.test(code))(
      value,
      place,
    )?.toUpperCase(),
  rules: mapOf('a group of rule ids', rule),
  conditions: mapOf('a group of conditions', oneOf(conditionWordings)),
  packs: listOf(text('a folder or package name', (name) => name.length > 0)),
  blog,
  exclude: listOf(glob),
};

/** What a project file may hold: the choices, and the files it builds on. `$schema` is for editors. */
export const readProjectChoices = groupOf<PartialConfig & { extends: readonly string[]; $schema: string }>({
  ...choiceReaders,
  extends: listOf(text('a path, relative to this file', (path) => path.length > 0)),
  $schema: text('the address of a schema'),
});
