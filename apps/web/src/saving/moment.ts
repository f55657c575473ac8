import { formatDate, formatTime } from "../i18n/format.ts";

/** The day where the reader is, `dd/mm/yyyy`. */
export function formatDay(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return formatDate(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
}

/** `10:42 22/11/2026`; of the day that it is now, the time alone, where one is given. */
export function formatMoment(at: Date, now?: Date): string {
  return now && formatDay(now) === formatDay(at) ? formatTime(at) : `${formatTime(at)} ${formatDay(at)}`;
}
