import { failure } from '../base/result.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { commands, laterCommands, readArguments } from './flags.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** Runs one command. Each is loaded when it is asked for, so that `--version` does not wait for the engine. */
async function run(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = typed;
  if (name === '--version' || name === '-v' || name === '-V') {
    terminal.print(`${(await import('./version.ts')).tool.version}\n`);
    return exitCodes.fine;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.print((await import('./help.ts')).generalHelp());
    return exitCodes.fine;
  }
  if (name === undefined) {
    terminal.print((await import('./help.ts')).generalHelp());
    return exitCodes.trouble;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return refuse(terminal, await unknownCommand(name));
  const read = readArguments(name, command, rest);
  if (!read.ok) return refuse(terminal, read.problem);
  if (read.value.set.has('help')) {
    terminal.print((await import('./help.ts')).commandHelp(command));
    return exitCodes.fine;
  }
  switch (name) {
    case 'check':
      return (await import('./check.ts')).check(read.value, terminal);
    case 'render':
      return (await import('./render.ts')).render(read.value, terminal);
    case 'related':
      return (await import('./related.ts')).related(read.value, terminal);
    case 'import':
      return (await import('./import.ts')).importArticle(read.value, terminal);
    case 'explain':
      return (await import('./explain.ts')).explain(read.value, terminal);
    default:
      throw new Error(`the command ${name} is in the table but nothing runs it`);
  }
}

function refuse(terminal: Terminal, problem: string): ExitCode {
  terminal.tell(problem);
  return exitCodes.trouble;
}

async function unknownCommand(name: string): Promise<string> {
  if (laterCommands.includes(name)) return `"${name}" is still to come; this version cannot do it yet`;
  const { nearestName } = await import('../base/nearest-name.ts');
  const { existsSync } = await import('node:fs');
  if (existsSync(name)) return `"${name}" is not a command; did you mean "wisemark check ${name}"?`;
  const meant = nearestName(name, Object.keys(commands));
  return failure(
    `there is no command "${name}"; ${meant ? `did you mean "${meant}"?` : '"wisemark --help" lists them'}`,
  ).problem;
}

/** A fault of ours: one line of what, one of what to do, and the stack for those who ask for it. */
function fault(error: unknown): void {
  const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  process.stderr.write(`wisemark: ${what}\nwisemark: this is a fault in Wisemark, please report it\n`);
  if (process.env['WISEMARK_DEBUG'] === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = exitCodes.trouble;
}

process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);

run(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode ??= code;
}, fault);
