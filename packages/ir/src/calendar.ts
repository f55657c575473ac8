/**
 * Dates as `YYYY-MM-DD` of the Gregorian calendar; whole days and years between them.
 *
 * Refuses: times of day, time zones, the present moment. ISO dates of four-digit years order like their text.
 */

import type { IsoDate } from "./ir.ts";

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day of the calendar. */
export function isDate(text: string): boolean {
  return pattern.test(text) && dateOf(dayNumber(text)) === text;
}

/** Days from the first date to the second; negative if reversed. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Whole years from the first date to the second; the same with a minus if reversed.
 *
 * A year is full on the anniversary; for 29 February in a common year that is 1 March.
 */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return 0 - yearsBetween(to, from);
  const full = to.slice(5) >= from.slice(5);
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (full ? 0 : 1);
}

/** The date so many days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(dayNumber(date) + days);
}

/** Days since 1970-01-01. Source: Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
function dayNumber(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The other way round: civil_from_days. */
function dateOf(days: number): IsoDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
