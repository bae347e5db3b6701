import { type Command, commands } from './flags.ts';

/** The help of the whole tool, made from the table of commands. */
export function generalHelp(): string {
  const rows = Object.values(commands).map((command) => [command.usage.replace(' [flags]', ''), command.help] as const);
  return [
    'Wisemark: writing and review of clinical blog posts in Markdown (Dialectical Behavior Therapy, DBT)',
    '',
    'Usage: wisemark COMMAND [flags]',
    '',
    ...rows.flatMap(([usage, help]) => [`  ${usage}`, ...wrap(help, 6)]),
    '',
    '  wisemark COMMAND --help   Show the flags of a command.',
    '  wisemark --version        Show the version.',
    '',
    'Exit code: 0 nothing found at the fail level, 1 findings, 2 something could not be done or checked.',
    '',
  ].join('\n');
}

/** The help of one command: its flags, but none that is still to come. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(command.flags)
    .filter(([, flag]) => !flag.later)
    .map(([name, flag]) => {
      const short = flag.short ? `-${flag.short}, ` : '    ';
      return [`  ${short}--${name}${flag.value ? ` ${flag.value}` : ''}`, flag.help] as const;
    });
  const width = Math.max(...rows.map(([left]) => left.length)) + 3;
  return [
    `Usage: ${command.usage}`,
    '',
    ...wrap(command.help, 0),
    '',
    ...rows.flatMap(([left, help]) => {
      const [first = '', ...rest] = wrap(help, width);
      return [left.padEnd(width) + first.trimStart(), ...rest];
    }),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function wrap(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > lineWidth) {
      lines.push(' '.repeat(indent) + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, ' '.repeat(indent) + line];
}

const lineWidth = 100;
