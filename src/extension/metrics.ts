import type { StatusAnswer } from '../protocol/server.ts';

/** Figures in the status bar's few letters: "1,234 words · 6 min · grade 11". */
export function shortMetrics(status: StatusAnswer): string {
  const parts = [`${count(status.words, 'word')}`, `${minutes(status.readingMinutes)} min`];
  if (status.grade !== null) parts.push(`grade ${grade(status.grade)}`);
  return (status.selection ? 'Selection: ' : '') + parts.join(' · ');
}

/** The same in whole sentences, with what each figure means. */
export function plainMetrics(status: StatusAnswer): string {
  const whole = minutes(status.readingMinutes);
  const sentences = [
    `${status.selection ? 'The selection' : 'This post'} has ${count(status.words, 'word')} in ${count(status.sentences, 'sentence')}.`,
    whole === '< 1'
      ? 'Reading it takes less than a minute.'
      : `Reading it takes about ${whole} ${whole === '1' ? 'minute' : 'minutes'}.`,
  ];
  if (status.grade !== null) {
    sentences.push(`Grade ${grade(status.grade)} means ${schooling(status.grade)}`);
    sentences.push(advice(status.grade, status.audience));
  }
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

function minutes(value: number): string {
  return value < 0.75 ? '< 1' : String(Math.round(value));
}

function grade(value: number): string {
  return String(Math.round(value));
}

function schooling(value: number): string {
  const years = Math.max(1, Math.round(value));
  if (years > 16) return 'that it asks for more than a college education, by the length of its words and sentences.';
  if (years > 12) return `that someone with some ${years} years of school (college) reads it with ease.`;
  return `that someone with about ${count(years, 'year')} of school reads it with ease.`;
}

function advice(value: number, audience: string): string {
  if (audience === 'clinicians') return '';
  if (value <= 9) return 'That suits readers outside the profession.';
  return 'For readers outside the profession, 6 to 9 is a good aim: shorter sentences and plainer words lower it.';
}
