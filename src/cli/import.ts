import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { failure, type Result, success } from '../base/result.ts';
import { errorCode, plainReason } from '../service/node-files.ts';
import { replaceFile } from './disk.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import type { Arguments } from './flags.ts';
import { openProjects } from './project.ts';
import type { Terminal } from './terminal.ts';

/** `wisemark import`: an article in another form becomes a post; what was made of it is told, a line each. */
export async function importArticle(typed: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [file = '-', ...others] = typed.paths;
  const refuse = (problem: string): ExitCode => {
    terminal.tell(problem);
    return exitCodes.trouble;
  };
  if (others.length > 0) return refuse(`import takes one file; "${others[0]}" is one too many`);
  const output = typed.text.get('output');
  const outputPath = output === undefined ? undefined : resolve(terminal.folder, output);
  if (outputPath !== undefined && (await exists(outputPath)))
    return refuse(`${output}: this file is there already; choose another name`);
  const input = file === '-' ? await readTyped(terminal) : await readArticle(resolve(terminal.folder, file));
  if (!input.ok) return refuse(file === '-' ? input.problem : `${file}: ${input.problem}`);

  const projects = openProjects(terminal, undefined);
  const { service } = await projects.of(terminal.folder);
  const name = file === '-' ? '' : basename(file);
  const imported = await service.importArticle({ name, bytes: input.value, format: 'auto' });
  if (imported.problem !== undefined) return refuse(`${file === '-' ? 'standard input' : file}: ${imported.problem}`);
  for (const { kind, message } of imported.remarks) terminal.tell(`${kind}: ${message}`);
  if (outputPath === undefined) {
    terminal.print(imported.markdown);
    return exitCodes.fine;
  }
  const written = await replaceFile(outputPath, imported.markdown);
  return written.ok ? exitCodes.fine : refuse(`${output}: ${written.problem}`);
}

async function readTyped(terminal: Terminal): Promise<Result<Uint8Array>> {
  if (terminal.typedInput) return failure('import needs an article: wisemark import FILE');
  return bounded(await terminal.readInput());
}

async function readArticle(path: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return failure('this is a folder; give an article');
    if (!found.isFile()) return failure('this is not a plain file; give an article');
    if (found.size > largestArticle) return failure(tooLarge);
    return bounded(await readFile(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT')
      return failure('there is no such file; check the spelling and the folder you are in');
    return failure(`it could not be read: ${plainReason(error)}`);
  }
}

function bounded(bytes: Uint8Array): Result<Uint8Array> {
  return bytes.length > largestArticle ? failure(tooLarge) : success(bytes);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const largestArticle = 50_000_000;
const tooLarge = 'this article is larger than 50 MB; take the pictures out of it first';
