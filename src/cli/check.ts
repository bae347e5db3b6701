import { resolve } from 'node:path';
import type { FileReport, Severity } from '../base/finding.ts';
import { jsonReport } from '../report/json.ts';
import { isAtLeast, onlyAtLeast } from '../report/sorted.ts';
import { stylishReport } from '../report/stylish.ts';
import { readFailLevel, readFormat, readNumber } from './choices.ts';
import { decodePost, isUnchanged, type ReadPost, readPost, replaceFile } from './disk.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { type Change, mend } from './fix.ts';
import type { Arguments } from './flags.ts';
import { openProjects, type Project, type Projects, shownPath, uriOf } from './project.ts';
import { findTargets } from './targets.ts';
import type { Terminal } from './terminal.ts';
import { tool } from './version.ts';

/** `wisemark check`: findings of posts, and the exit code that a build goes by. */
export async function check(typed: Arguments, terminal: Terminal): Promise<ExitCode> {
  const choices = readChoices(typed);
  if (typeof choices === 'string') {
    terminal.tell(choices);
    return exitCodes.trouble;
  }
  const projects = openProjects(terminal, typed.text.get('config'));
  const printed = typed.text.get('print-config');
  if (printed !== undefined) return printConfig(resolve(terminal.folder, printed), projects, terminal);

  const run: Run = { choices, projects, terminal, reports: [], changes: [], troubled: false };
  if (choices.stdin) await checkInput(run, typed.text.get('stdin-filename'));
  else await checkFiles(run, typed.paths.length > 0 ? typed.paths : ['.']);
  await writeReport(run, typed.text.get('output-file'));

  if (run.troubled || projects.troubled) return exitCodes.trouble;
  const failing = run.reports.some((report) =>
    report.findings.some((finding) => finding.state === 'new' && isAtLeast(finding.severity, choices.failLevel)),
  );
  return failing ? exitCodes.findings : exitCodes.fine;
}

interface Choices {
  readonly format: 'stylish' | 'json';
  readonly failLevel: Severity;
  readonly quiet: boolean;
  readonly stdin: boolean;
  /** `write` mends files, `show` only tells what would change. */
  readonly fix: 'no' | 'write' | 'show';
}

interface Run {
  readonly choices: Choices;
  readonly projects: Projects;
  readonly terminal: Terminal;
  readonly reports: FileReport[];
  readonly changes: string[];
  troubled: boolean;
}

/** The choices, or the line that says what is wrong with them. */
function readChoices(typed: Arguments): Choices | string {
  const format = readFormat(typed);
  if (!format.ok) return format.problem;
  const failLevel = readFailLevel(typed);
  if (!failLevel.ok) return failLevel.problem;
  // Posts are checked one after another so far: the number is taken, so that a build's command line keeps working.
  const jobs = readNumber(typed, 'jobs', 1, 256);
  if (!jobs.ok) return jobs.problem;
  const stdin = typed.set.has('stdin');
  if (stdin && typed.paths.length > 0)
    return `--stdin reads standard input; leave "${typed.paths[0]}" out, or leave --stdin out`;
  if (!stdin && typed.set.has('stdin-filename'))
    return '--stdin-filename goes with --stdin; add it, or give the file as a path';
  const dry = typed.set.has('dry-run');
  if (stdin && typed.set.has('fix') && !dry)
    return '--fix needs a file to mend; with --stdin, use --dry-run to see the changes';
  return {
    format: format.value,
    failLevel: failLevel.value,
    quiet: typed.set.has('quiet'),
    stdin,
    fix: dry ? 'show' : typed.set.has('fix') ? 'write' : 'no',
  };
}

async function checkFiles(run: Run, paths: readonly string[]): Promise<void> {
  const targets = await findTargets(paths, run.projects, run.terminal);
  if (targets.missing) run.troubled = true;
  for (const path of targets.paths) {
    const read = await readPost(path);
    if (read.ok) await checkPost(run, path, shownPath(path, run.terminal.folder), read.value);
    else tellTrouble(run, shownPath(path, run.terminal.folder), read.problem);
  }
}

async function checkInput(run: Run, filename: string | undefined): Promise<void> {
  const path = resolve(run.terminal.folder, filename ?? 'stdin.md');
  const shown = filename === undefined ? '<stdin>' : shownPath(path, run.terminal.folder);
  const read = decodePost(await run.terminal.readInput());
  if (read.ok) await checkPost(run, path, shown, read.value);
  else tellTrouble(run, shown, read.problem);
}

async function checkPost(run: Run, path: string, shown: string, post: ReadPost): Promise<void> {
  const project = await run.projects.of(path);
  const uri = uriOf(path);
  let report = project.service.open(uri, post.text);
  if (run.choices.fix !== 'no') report = await mendPost(run, project, path, shown, post, report);
  project.service.close(uri);
  const empty = post.text.trim() === '' ? [{ what: 'the post', why: 'it is empty; write it first' }] : [];
  const notChecked = [...report.notChecked, ...empty];
  run.reports.push({ ...report, path: shown, notChecked });
  for (const { what, why } of notChecked) tellTrouble(run, shown, `not checked: ${what} (${why})`);
}

/** Takes the safe fixes. The report is that of the file as it stands afterwards. */
async function mendPost(
  run: Run,
  { service }: Project,
  path: string,
  shown: string,
  post: ReadPost,
  before: FileReport,
): Promise<FileReport> {
  const uri = uriOf(path);
  const { text, changes } = mend(service, uri);
  if (changes.length === 0) return before;
  if (run.choices.fix === 'show') {
    run.changes.push(...changes.map((change) => changeLine(shown, change)));
    return before;
  }
  if (!(await isUnchanged(path, post.bytes))) {
    tellTrouble(run, shown, 'not mended, because the file changed meanwhile; run the command again');
    return before;
  }
  const written = await replaceFile(path, (post.byteOrderMark ? '\uFEFF' : '') + text);
  if (!written.ok) {
    tellTrouble(run, shown, `not mended: ${written.problem}`);
    return before;
  }
  return service.report(uri) ?? before;
}

function changeLine(shown: string, change: Change): string {
  return `${shown}:${change.line}:${change.column}: would change ${JSON.stringify(change.before)} to ${JSON.stringify(change.after)}`;
}

async function writeReport(run: Run, outputFile: string | undefined): Promise<void> {
  const { choices, terminal } = run;
  const reports = choices.quiet ? onlyAtLeast(run.reports, choices.failLevel) : run.reports;
  const toFile = outputFile !== undefined;
  for (const line of run.changes) {
    if (choices.format === 'json' && !toFile) terminal.tell(line);
    else terminal.print(`${line}\n`);
  }
  const text =
    choices.format === 'json'
      ? jsonReport(reports, tool)
      : stylishReport(reports, { color: terminal.color && !toFile });
  if (!toFile) {
    terminal.print(text);
    return;
  }
  const path = resolve(terminal.folder, outputFile);
  const written = await replaceFile(path, text);
  if (!written.ok) tellTrouble(run, outputFile, written.problem);
}

async function printConfig(path: string, projects: Projects, terminal: Terminal): Promise<ExitCode> {
  const { service } = await projects.of(path);
  const read = await readPost(path);
  if (read.ok) service.open(uriOf(path), read.value.text);
  const { config, origins } = service.settings(uriOf(path));
  terminal.print(`${JSON.stringify({ path: shownPath(path, terminal.folder), config, origins }, null, 2)}\n`);
  return projects.troubled ? exitCodes.trouble : exitCodes.fine;
}

function tellTrouble(run: Run, shown: string, problem: string): void {
  run.troubled = true;
  run.terminal.tell(`${shown}: ${problem}`);
}
