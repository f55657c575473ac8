/** How columns were matched before, by what stands in their headers: kept in this browser, and only there. */

import type { ColumnRole } from "@khung/data";

const place = "khung.ghep-cot";
/** Older ones are forgotten. */
const most = 500;

export type Remembered = Readonly<Record<string, ColumnRole>>;

/** What is remembered; nothing where the browser keeps nothing. */
export function rememberedRoles(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}") as Remembered;
  } catch {
    return {};
  }
}

/** Remembers roles, beside what was known. */
export function rememberRoles(roles: Remembered): void {
  const all = Object.entries({ ...rememberedRoles(), ...roles }).slice(-most);
  try {
    localStorage.setItem(place, JSON.stringify(Object.fromEntries(all)));
  } catch {
    // A full or closed store: columns are matched anew next time.
  }
}
