import type { Audience, Severity } from '../base/finding.ts';

/** Everything that a team or a writer can choose, with every value filled in. */
export interface Config {
  readonly audience: Audience;
  readonly language: 'en-US' | 'en-GB';
  /** Whose crisis lines are meant: an ISO country code. */
  readonly region: string;
  /** Rule id -> what was chosen for it; a rule that is not named runs as it ships. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Folders and package names of packs, besides the built-in ones. */
  readonly packs: readonly string[];
  readonly blog: BlogConfig;
  /** Globs of files that are left in peace unless named on the command line. */
  readonly exclude: readonly string[];
}

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface BlogConfig {
  /** Globs of the posts, relative to the project file. */
  readonly posts: readonly string[];
  readonly theme: string;
  /** How many related cards a post shows. */
  readonly relatedCards: number;
  /** Folder that site-absolute image paths start in. */
  readonly static: string;
  /** Further front-matter names by role: `{ image: ['teaser'] }`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** What stands before a post's slug in its address. */
  readonly url: string;
}

export const defaultConfig: Config = {
  audience: 'clinicians',
  language: 'en-US',
  region: 'US',
  rules: {},
  packs: [],
  blog: {
    posts: ['**/*.{md,markdown,mdx}'],
    theme: 'clinic',
    relatedCards: 4,
    static: '',
    fields: {},
    url: '/blog/',
  },
  exclude: ['**/node_modules/**', '**/.*/**', '**/{README,CHANGELOG,LICENSE,CONTRIBUTING,CODE_OF_CONDUCT,SECURITY}.md'],
};
