/** The worker's tornado as the chart shows it. */

import { compare, one, rational, zero } from "@khung/ir";
import { formOf } from "../../elements/why/why-words.ts";
import type { Language } from "../../i18n/language.ts";
import type { Tornado } from "../../worker/simulation/landscape.ts";
import { near } from "../chart-core/near.ts";
import { sayChart } from "../chart-core/words.ts";
import type { TornadoEnd, TornadoRow } from "./tornado.ts";

/** What every threshold is moved by: five points, the `tornado.step` of the words. */
export const tornadoStep = { by: rational(1n, 20n), of: "points" } as const;

/** Which way counts go: up when at no level or above there are fewer than before. */
export function wayOf(before: readonly number[], after: readonly number[]): TornadoEnd["way"] {
  let [atLeast, falls, rises] = [0, false, false];
  for (let level = before.length - 1; level > 0; level--) {
    atLeast += (after[level] ?? 0) - (before[level] ?? 0);
    if (atLeast < 0) falls = true;
    if (atLeast > 0) rises = true;
  }
  return falls === rises ? "mixed" : falls ? "down" : "up";
}

/** Rows of the chart; their keys are places in the worker's list. */
export function tornadoRows({ rows }: Tornado, before: readonly number[], language: Language): readonly TornadoRow[] {
  return rows.map(({ threshold, down, up }, key) => {
    const form = formOf({ kind: "number", ...threshold.type });
    const end = ({ value, distribution, moved }: typeof down): TornadoEnd => {
      // Nobody sets a share below 0 or above 100 %: what that would do is no answer to anything.
      const outside = threshold.type.form === "share" && (compare(value, zero) < 0 || compare(value, one) > 0);
      if (outside) return { value: "–", moved: 0, way: "mixed" };
      return { value: near(value, form, language), moved, way: wayOf(before, distribution) };
    };
    const { code, level, member } = threshold.name;
    const name = sayChart(language, "threshold.name", { code, level });
    return {
      key: String(key),
      name: member === undefined ? name : `${name} (${member})`,
      title: threshold.title,
      down: end(down),
      up: end(up),
    };
  });
}

/** The one that moves most first. */
export function byMoved(a: TornadoRow, b: TornadoRow): number {
  return b.down.moved + b.up.moved - (a.down.moved + a.up.moved);
}
