import { window } from 'vscode';
import { rulesRequest } from '../../protocol/server.ts';
import { showRulePage } from '../rule-pages.ts';
import type { Server } from '../server.ts';

/** Shows what a rule looks for and why; asks which where none is named. */
export async function explainRule(server: Server, given: unknown): Promise<void> {
  const rule = typeof given === 'string' ? given : await pickRule(server);
  if (rule !== undefined) await showRulePage(rule);
}

async function pickRule(server: Server): Promise<string | undefined> {
  const rules = (await server.ask<readonly string[]>(rulesRequest, {})) ?? [];
  return window.showQuickPick([...rules], { title: 'Explain a Rule', placeHolder: 'Which rule?' });
}
