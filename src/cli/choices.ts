import { type Severity, severities } from '../base/finding.ts';
import { nearestName } from '../base/nearest-name.ts';
import { failure, type Result, success } from '../base/result.ts';
import type { Arguments } from './flags.ts';

/** What `--format` says; formats of the contract that are to come have an answer of their own. */
export function readFormat(typed: Arguments): Result<'stylish' | 'json'> {
  const format = typed.text.get('format') ?? 'stylish';
  if (format === 'stylish' || format === 'json') return success(format);
  if (['sarif', 'github', 'junit', 'markdown', 'html'].includes(format)) {
    return failure(`--format ${format} is still to come; this version writes stylish and json`);
  }
  return failure(`--format must be stylish or json, not "${format}"`);
}

/** What `--fail-level` says. */
export function readFailLevel(typed: Arguments): Result<Severity> {
  const wanted = typed.text.get('fail-level') ?? 'warning';
  const level = severities.find((severity) => severity === wanted);
  if (level) return success(level);
  const meant = nearestName(wanted, severities);
  return failure(
    `--fail-level must be ${severities.join(', ')}, not "${wanted}"${meant ? `; did you mean ${meant}?` : ''}`,
  );
}

/** A flag that takes a whole number; undefined where it was not typed. */
export function readNumber(typed: Arguments, flag: string, least: number, most: number): Result<number | undefined> {
  const wanted = typed.text.get(flag);
  if (wanted === undefined) return success(undefined);
  const number = /^\d{1,6}$/.test(wanted) ? Number(wanted) : Number.NaN;
  if (number >= least && number <= most) return success(number);
  return failure(`--${flag} must be a whole number from ${least} to ${most}, not "${wanted}"`);
}
