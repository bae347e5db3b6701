import { nearestName } from '../base/nearest-name.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import type { Arguments } from './flags.ts';
import { openProjects } from './project.ts';
import type { Terminal } from './terminal.ts';

/** `wisemark explain`: what a rule looks for and why; without a rule, the list of rules. */
export async function explain(typed: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [rule, ...others] = typed.paths;
  if (others.length > 0) {
    terminal.tell(`explain takes one rule; "${others[0]}" is one too many`);
    return exitCodes.trouble;
  }
  const { service } = await openProjects(terminal, undefined).of(terminal.folder);
  const rules = [...service.rules()].sort();
  if (rule === undefined) {
    terminal.print(`${rules.join('\n')}\n`);
    return exitCodes.fine;
  }
  const explanation = service.explain(rule);
  if (explanation) {
    terminal.print(`${explanation.markdown.trimEnd()}\n`);
    return exitCodes.fine;
  }
  const meant = nearestName(rule, rules);
  terminal.tell(`there is no rule "${rule}"; ${meant ? `did you mean "${meant}"?` : '"wisemark explain" lists them'}`);
  return exitCodes.trouble;
}
