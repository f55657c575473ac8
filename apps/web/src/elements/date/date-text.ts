/** Dates as people write them: `2/9/2026`, `02-09-2026`, `02.09.2026`; as the language holds them: `2026-09-02`. */

/** The date that a text says; undefined when there is no such date. */
export function readDate(text: string): string | undefined {
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text);
  if (!found) return undefined;
  const [, day = "", month = "", year = ""] = found;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // 31/02 becomes a day of March; then it was no date.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
