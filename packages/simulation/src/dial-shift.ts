/**
 * Many thresholds that move together, as one number to turn: all of a level, or of all levels.
 *
 * `points`: so many percentage points are added to every threshold that is a share. `share`: every threshold that is a number
 * grows by such a share of itself. Now, both are 0.
 */

import { zero, type Expr, type IsoDate, type Module } from "@khung/ir";
import { dialInput, type Dial } from "./dial.ts";
import { hangsTogether } from "./population.ts";
import { measureType } from "./text.ts";
import { thresholdOf, thresholdsOf, withWritten, type Threshold } from "./threshold.ts";

/** How thresholds move. */
export type ShiftBy = "points" | "share";

/** Why nothing can be moved. `none`: no threshold there is a number (`points`: a share). */
export type NoShift = "none" | "population";

/** The thresholds that such a shift moves. `level` undefined: of all levels. */
export function shifted(module: Module, asOf: IsoDate, level: number | undefined, by: ShiftBy): readonly Threshold[] {
  return thresholdsOf(module, asOf).filter(
    (each) =>
      (level === undefined || each.level === level) && (by === "share" || measureType(each.criterion).form === "share"),
  );
}

/** A shift of the thresholds of a level. */
export function shiftDial(module: Module, asOf: IsoDate, level: number | undefined, by: ShiftBy): Dial | NoShift {
  if (hangsTogether(module, asOf)) return "population";
  const thresholds = shifted(module, asOf, level, by);
  if (thresholds.length === 0) return "none";
  const { origin } = module;
  const title = module.levels.find(({ number }) => number === level)?.title ?? module.title;
  return {
    module,
    title,
    asked: { [by === "points" ? "shift" : "scale"]: level ?? "all", thresholds: thresholds.length },
    value: zero,
    type: { form: "share", unit: {} },
    origin,
    put: (expr) => thresholds.reduce((made, each) => moved(made, asOf, each, expr, by), module),
  };
}

/** Found anew each time: what stood beside it may have been changed before. */
function moved(module: Module, asOf: IsoDate, { code, level, member }: Threshold, by: Expr, how: ShiftBy): Module {
  const threshold = thresholdOf(module, asOf, { code, level, ...(member !== undefined && { member }) });
  if (typeof threshold === "string") throw new Error(`${code}@${level} moves by ${dialInput} once`);
  const { written } = threshold;
  const { origin } = written;
  const part: Expr = how === "points" ? by : { kind: "arithmetic", operator: "*", left: written, right: by, origin };
  return withWritten(module, threshold, { kind: "arithmetic", operator: "+", left: written, right: part, origin });
}
