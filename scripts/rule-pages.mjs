// Writes docs/rules: a page for each rule, from the same words that hover and `wisemark explain` show. Needs a build.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './steps.mjs';

/** Page by file name, the index first. */
export function rulePages(service) {
  const rules = [...service.rules()].sort();
  const pages = rules.map((rule) => [`${rule}.md`, service.explain(rule)?.markdown ?? '']);
  const lines = pages.map(([file, page]) => {
    const [, title = file] = /^# (.+)$/m.exec(page) ?? [];
    const [, about = ''] = /^`[^`]+` · (.+)$/m.exec(page) ?? [];
    return `- [${title}](${file}): ${about}`;
  });
  const index = `# Rules\n\n${rules.length} rules. Each page says what the rule flags, why, and who says so. Made from the rules themselves by \`npm run generate\`.\n\n${lines.join('\n')}\n`;
  return [['README.md', index], ...pages];
}

/** Writes the pages, and removes those of rules that are gone. */
export async function generateRulePages() {
  const { createService } = await import(pathToFileURL(inRoot('dist/index.mjs')).href);
  const folder = inRoot('docs/rules');
  mkdirSync(folder, { recursive: true });
  const pages = rulePages(createService());
  const names = new Set(pages.map(([name]) => name));
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name));
  for (const [name, page] of pages) writeFileSync(join(folder, name), page);
}
