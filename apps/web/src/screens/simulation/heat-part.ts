/** The worker's heatmap as the chart shows it. */

import type { HeatCell, HeatColumn, HeatRow } from "../../charts/heatmap/heatmap.ts";
import type { LevelName } from "../../state/distribution.ts";
import type { Population } from "../../state/list.ts";
import type { Heatmap } from "../../worker/simulation/heatmap.ts";

const asksNothing = 255;

/** Columns and rows. Shapes: `levels` one a row of the table. */
export function heatOf(
  { criteria, reached, missing }: Heatmap,
  levels: Uint8Array,
  names: readonly LevelName[],
  { codes, names: units }: Population,
): { readonly columns: readonly HeatColumn[]; readonly rows: readonly HeatRow[] } {
  const whole = levels.reduce((sum, level) => sum + Number(level < names.length), 0);
  const cell = (place: number): HeatCell => {
    if (missing[place] === 1) return "missing";
    const level = reached[place] ?? asksNothing;
    return level === asksNothing ? "notApplicable" : level;
  };
  return {
    columns: criteria.map(({ code, title, blocks }) => ({ code, title, ready: { part: whole - blocks, whole } })),
    rows: codes.map((code, row) => ({
      row,
      code,
      name: units[row] ?? code,
      level: names[(levels[row] ?? 0) - 1] ?? { number: 0 },
      cells: criteria.map((_, column) => cell(row * criteria.length + column)),
    })),
  };
}
