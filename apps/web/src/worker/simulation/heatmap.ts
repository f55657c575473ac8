/** Entities by criteria: how far up each criterion is satisfied, and what keeps each entity from its next level. */

import type { Title } from "@khung/ir";
import type { Population } from "@khung/simulation";

/** Cells stand row by row: `row * criteria.length + position`. */
export interface Heatmap {
  /** In source order. `blocks`: entities that it keeps from their next level. */
  readonly criteria: readonly { readonly code: string; readonly title: Title; readonly blocks: number }[];
  /** The greatest level up to which the criterion is satisfied at every level that it asks something at; 0: at none; 255: it asks nothing. */
  readonly reached: Uint8Array;
  /** 1: at the first level where it is not satisfied, data are missing. */
  readonly missing: Uint8Array;
  /** By row: how many criteria are not satisfied at the next level. */
  readonly blocking: Uint8Array;
  /** Rows by level, the lowest first; of one level those that lack least first. */
  readonly order: Uint32Array;
}

/** Stands in `reached` for "asks nothing of this entity". */
const asksNothing = 255;

/** Works out the cells from the states of criteria: each state once. */
export function heatmapOf({ module, result }: Population): Heatmap {
  const rows = result.level.length;
  const width = module.criteria.length;
  const [reached, missing] = [new Uint8Array(rows * width), new Uint8Array(rows * width)];
  const blocking = new Uint8Array(rows);
  const most = module.levels.length;
  const criteria = result.criteria.map(({ states, statuses }, position) => {
    const told = statuses.map((row) => {
      const asked = row.map((status) => status === "met" || status === "unmet" || status === "missing");
      const first = row.findIndex((status, i) => asked[i] && status !== "met");
      return {
        reached: asked.includes(true) ? (first < 0 ? most : first) : asksNothing,
        missing: Number(row[first] === "missing"),
        unmet: row.map((status, i) => asked[i] === true && status !== "met"),
      };
    });
    let blocks = 0;
    for (let row = 0; row < rows; row++) {
      const state = told[states[row] ?? 0];
      if (!state) continue;
      const cell = row * width + position;
      reached[cell] = state.reached;
      missing[cell] = state.missing;
      if (state.unmet[result.level[row] ?? 0] !== true) continue;
      blocking[row] = (blocking[row] ?? 0) + 1;
      blocks++;
    }
    const { code = "", title = { vi: "" } } = module.criteria[position] ?? {};
    return { code, title, blocks };
  });
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  const { level } = result;
  order.sort((a, b) => (level[a] ?? 0) - (level[b] ?? 0) || (blocking[a] ?? 0) - (blocking[b] ?? 0) || a - b);
  return { criteria, reached, missing, blocking, order };
}
