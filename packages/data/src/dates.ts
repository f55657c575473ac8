/**
 * Dates as text. Only whole days; a time of day is refused, for it may move the day.
 */

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const dateLike =
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$|^\d{1,2}[-/ ](?:thg ?\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[-/ ]\d{2,4})?$/i;

/** `YYYY-MM-DD` of a date written so or as dd/mm/yyyy; undefined when it is no day of the calendar. */
export function dateOf(text: string): string | undefined {
  const [, a = "", month = "", b = ""] = iso.exec(text) ?? dayFirst.exec(text) ?? [];
  const [year, day] = a.length === 4 ? [a, b] : [b, a];
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text looks like a date that a spreadsheet made of a number. */
export function looksLikeDate(text: string): boolean {
  return dateLike.test(text);
}
