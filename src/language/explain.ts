import type { Source } from '../base/finding.ts';
import type { RuleInfo } from '../check/rules/rule.ts';

/** A rule in words: what a hover, a rule's page and `wisemark explain` say. Markdown without HTML. */
export function explainRule(rule: RuleInfo): string {
  const lines = [`# ${rule.title}`, '', `\`${rule.id}\` · ${rule.category} · ${rule.severity}`, '', rule.why, ''];
  lines.push(...examples('Flagged', rule.bad), ...examples('Fine', rule.good));
  lines.push('## Who says so', '', ...rule.sources.map(sourceLine), '');
  lines.push(
    '## When it is wrong here',
    '',
    `Put \`<!-- wisemark-disable-next-line ${rule.id} -- your reason -->\` above the line, or switch the rule off for the whole project in \`.wisemark.yml\`:`,
    '',
    '```yaml',
    'rules:',
    `  ${rule.id}: off`,
    '```',
  );
  return `${lines.join('\n')}\n`;
}

function examples(heading: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [`## ${heading}`, '', ...texts.flatMap((text) => ['```text', text, '```', ''])];
}

/** Basis values that mean: the text itself was not read. */
const unread = new Set(['known', 'overview']);

function sourceLine(source: Source): string {
  const name = `${source.org}: ${source.title}`;
  const linked = /^https?:\/\//.test(source.url)
    ? `[${name.replace(/[[\]]/g, '\\$&')}](<${source.url.replace(/[<>\s]/g, '')}>)`
    : name;
  return `- ${linked}${unread.has(source.basis) ? ' (source not read)' : ''}`;
}
