const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Year first, as machines write it, with anything after the day: `2026-01-26`, `2026/1/26 10:00 +0200`, `20260126`. */
const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/;
/** Two digits for the year and the time joined on: `17-05-22-06:18:52 -0600`. */
const shortYear = /^(\d{2})-(\d{2})-(\d{2})-\d{1,2}:\d{2}/;
/** `Jan 4, 2024 at 07:18`, `January 4th 2024`; a weekday may stand before. */
const monthFirst = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;
/** `22 Apr 2023 at 10:57`, `12th March, 2021`, `Sat, 22 Apr 2023 10:57:00 GMT`. */
const dayFirst = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+|-)([a-z]{3,9})\.?,?(?:\s+|-)(\d{4})(?!\d)/i;

/**
 * The ISO day of a date in any spelling met in blogs, the day as its author wrote it (no time zone moves it);
 * undefined where it is none.
 */
export function isoDay(text: string): string | undefined {
  const digits = yearFirst.exec(text);
  if (digits) return day(digits[1], digits[3] ?? digits[5], digits[4] ?? digits[6]);
  const short = shortYear.exec(text);
  if (short) return day(`20${short[1]}`, short[2], short[3]);
  const american = monthFirst.exec(text);
  if (american) return day(american[3], monthNumber(american[1]), american[2]);
  const european = dayFirst.exec(text);
  if (european) return day(european[3], monthNumber(european[2]), european[1]);
  return undefined;
}

/** The full name starts with the short one in English; "Sept" too. */
function monthNumber(name: string | undefined): string | undefined {
  const index = monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

/** Only days that exist: 31 June is words, not a date. */
function day(year?: string, month?: string, date?: string): string | undefined {
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const exists = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(date);
  if (!exists || time.getUTCFullYear() !== Number(year)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
