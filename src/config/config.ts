import type { Audience, Severity } from '../base/finding.ts';

/** Everything that a team or a writer can choose, with every value filled in. */
export interface Config {
  readonly audience: Audience;
  readonly language: (typeof languages)[number];
  /** Whose crisis lines are meant: an ISO country code. */
  readonly region: string;
  /** Rule id -> what was chosen for it; a rule that is not named runs as it ships. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** How people with a condition are named: condition -> `person-first` or `identity-first`; one that is not named goes by the rules. */
  readonly conditions: Readonly<Record<string, ConditionWording>>;
  /** Folders and package names of packs, besides the built-in ones. */
  readonly packs: readonly string[];
  readonly blog: BlogConfig;
  /** Globs of files that are left in peace unless named on the command line. */
  readonly exclude: readonly string[];
}

/** The two ways to name people with a condition: "people with autism", "autistic people". */
export const conditionWordings = ['person-first', 'identity-first'] as const;
export type ConditionWording = (typeof conditionWordings)[number];

/** The kinds of English that posts are written in. */
export const languages = ['en-US', 'en-GB'] as const;

/** What was chosen for one rule; a part that is absent stays as the rule ships. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** How the blog is laid out, so that cards, pictures and addresses in the preview are the blog's own. */
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

/** What holds where nobody chose anything: Wisemark works with no config at all. */
export const defaultConfig: Config = {
  audience: 'clinicians',
  language: 'en-US',
  region: 'US',
  rules: {},
  conditions: {},
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

/** The names of a project file, in the order they are looked for in a folder. */
export const projectFileNames = ['.wisemark.yml', '.wisemark.yaml', '.wisemark.json'] as const;
