/** The rows of a table of points: which is numbered, where the keys lead in it, which place a row moves to. */

import type { ScoreEntry } from "@khung/document/form";

/** The rows before what is left over: they can be moved, taken away, followed by another. */
export function numbered(entries: readonly ScoreEntry[]): readonly ScoreEntry[] {
  return entries.filter(({ bound, condition }) => bound !== undefined || condition !== undefined);
}

/** Whether a row is still to be filled in altogether. */
export function isEmpty({ bound, points }: ScoreEntry): boolean {
  return bound?.state === "hole" && points.state === "hole";
}

/** Behind which row another comes to stand when it goes up or down by one; undefined when it cannot, `first` when it leads. */
export function placeBeside(
  rows: readonly ScoreEntry[],
  row: ScoreEntry,
  way: "up" | "down",
): ScoreEntry | "first" | undefined {
  const at = rows.indexOf(row);
  if (way === "down") return rows[at + 1];
  return at > 1 ? rows[at - 2] : at === 1 ? "first" : undefined;
}
