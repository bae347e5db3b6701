import { parseArgs } from 'node:util';
import { nearestName } from '../base/nearest-name.ts';
import { failure, type Result, success } from '../base/result.ts';

/** One flag: what the parser takes and what the help says. */
export interface Flag {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** The name of its value in the help. */
  readonly value?: string;
  readonly help: string;
  /** Known by contract and not built yet: refused with one clear line. */
  readonly later?: boolean;
}

/** One command: its line in the help, and its flags. */
export interface Command {
  readonly usage: string;
  readonly help: string;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly examples: readonly string[];
}

/** What was typed, by the command's own table. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly text: ReadonlyMap<string, string>;
  readonly set: ReadonlySet<string>;
}

const helpFlag: Flag = { type: 'boolean', short: 'h', help: 'Show this help.' };
const limitFlag: Flag = {
  type: 'string',
  value: 'N',
  help: 'At most this many related posts (by default the number the blog shows).',
};
const configFlag: Flag = {
  type: 'string',
  value: 'FILE',
  help: 'Use this settings file in place of the nearest .wisemark.yml.',
};
const outputFlag = (help: string): Flag => ({ type: 'string', short: 'o', value: 'FILE', help });
const later = (type: Flag['type']): Flag => ({ type, help: '', later: true });

/** Every command and flag: the parser, the help and the refusals all read this table. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    usage: 'wisemark check [PATH…] [flags]',
    help: 'Report findings in posts: files, folders or file patterns (default: the posts of this folder).',
    examples: ['wisemark check', 'wisemark check posts/radical-acceptance.md', 'wisemark check --fix "posts/**/*.md"'],
    flags: {
      stdin: { type: 'boolean', help: 'Read one post from standard input.' },
      'stdin-filename': { type: 'string', value: 'FILE', help: 'The path that the text on standard input belongs to.' },
      format: { type: 'string', value: 'FORMAT', help: 'stylish (for people, the default) or json.' },
      'output-file': { type: 'string', value: 'FILE', help: 'Write the report to a file.' },
      'fail-level': {
        type: 'string',
        value: 'LEVEL',
        help: 'Exit with 1 from this weight on: error, warning (the default), information or hint.',
      },
      quiet: { type: 'boolean', help: 'Show only findings at or above the fail level.' },
      fix: { type: 'boolean', help: 'Mend what is safe to mend, in the files themselves.' },
      'dry-run': { type: 'boolean', help: 'Show what --fix would change, and change nothing.' },
      config: configFlag,
      'print-config': {
        type: 'string',
        value: 'FILE',
        help: 'Print the settings that hold for a file and where each comes from.',
      },
      jobs: { type: 'string', value: 'N', help: 'How many posts to work on at a time.' },
      shard: later('string'),
      'changed-since': later('string'),
      'suppress-all': later('boolean'),
      'suppress-rule': later('string'),
      'prune-suppressions': later('boolean'),
      'suppressions-location': later('string'),
      help: helpFlag,
    },
  },
  render: {
    usage: 'wisemark render POST [-o FILE]',
    help: 'Write the page of a post as the blog will show it, one HTML file that stands alone. For a folder: -o DIR.',
    examples: ['wisemark render posts/wise-mind.md -o wise-mind.html', 'wisemark render posts -o pages'],
    flags: { output: outputFlag('Where to write (default: standard output).'), config: configFlag, help: helpFlag },
  },
  related: {
    usage: 'wisemark related POST | --all',
    help: 'List the related posts of a post, best first, and why each is one.',
    examples: ['wisemark related posts/wise-mind.md', 'wisemark related --all --format json'],
    flags: {
      all: { type: 'boolean', help: 'Every post of this folder.' },
      limit: limitFlag,
      format: { type: 'string', value: 'FORMAT', help: 'stylish (for people, the default) or json.' },
      config: configFlag,
      help: helpFlag,
    },
  },
  import: {
    usage: 'wisemark import [FILE|-]',
    help: 'Turn an article (text, HTML, .docx) into a Markdown post on standard output; remarks go to standard error.',
    examples: ['wisemark import article.docx > posts/article.md', 'wisemark import - < page.html'],
    flags: { output: outputFlag('Write the post to a file that does not exist yet.'), help: helpFlag },
  },
  explain: {
    usage: 'wisemark explain [RULE]',
    help: 'Say what a rule looks for, why, and on whose word; without a rule, list all rules.',
    examples: ['wisemark explain', 'wisemark explain crisis-resource-missing'],
    flags: { help: helpFlag },
  },
};

/** Commands of the contract that are still to come. */
export const laterCommands: readonly string[] = ['lsp', 'mcp', 'pack', 'terms', 'rules', 'merge-reports'];

/** Reads what was typed after a command's name; the first thing that is wrong is the problem. */
export function readArguments(name: string, command: Command, typed: readonly string[]): Result<Arguments> {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([flag, { type, short }]) => [flag, { type, ...(short && { short }) }]),
  );
  const { tokens } = parseArgs({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true });
  const paths: string[] = [];
  const text = new Map<string, string>();
  const set = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(command.flags, token.name) ? command.flags[token.name] : undefined;
    if (flag === undefined) return failure(unknownFlag(name, command, token.rawName));
    if (flag.later) return failure(`${token.rawName} is still to come; this version cannot do it yet`);
    if (flag.type === 'string') {
      if (token.value === undefined)
        return failure(`${token.rawName} needs a value: ${token.rawName} ${flag.value ?? 'VALUE'}`);
      if (token.value === '') return failure(`${token.rawName} has an empty value; give ${flag.value ?? 'one'}`);
      text.set(token.name, token.value);
    } else if (token.value !== undefined) {
      return failure(`${token.rawName} takes no value; leave "=${token.value}" out`);
    }
    set.add(token.name);
  }
  return success({ paths, text, set });
}

function unknownFlag(name: string, command: Command, typed: string): string {
  const names = Object.keys(command.flags).filter((flag) => !command.flags[flag]?.later);
  const meant = nearestName(typed.replace(/^-+/, ''), names);
  return `there is no flag ${typed}${meant ? `; did you mean --${meant}?` : `; "wisemark ${name} --help" lists them`}`;
}
