/** The result of a run for a terminal. */

import type { Measurement } from "../measure.ts";
import type { Report } from "./report.ts";
import type { Verdict } from "./targets.ts";

/** All results, then the targets. */
export function renderText({ machine, date, node, results, targets }: Report): string {
  const lines = results.map(
    (each) =>
      `${each.work.padEnd(44)} ${String(each.n).padStart(9)}  ${each.engine.padEnd(26)} ${amount(each.median, each.unit).padStart(12)}${rate(each)}`,
  );
  const verdicts = targets.map(
    (each) => `${each.what.padEnd(60)} ${bound(each).padStart(12)} ${verdict(each).padStart(22)}`,
  );
  return [`${machine} · ${node} · ${date}`, "", ...lines, "", ...verdicts, ""].join("\n");
}

/** Three significant figures. */
export function amount(value: number, unit: Verdict["unit"] | Measurement["unit"]): string {
  const figures = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return unit === "×" ? `${figures}×` : `${figures} ${unit === "bytes" ? "B" : unit}`;
}

function rate({ work, n, median, unit }: Measurement): string {
  if (unit !== "ms" || n < 2 || !work.startsWith("evaluate")) return "";
  return `  ${Math.round((n / median) * 1000).toLocaleString("en")}/s`;
}

/** `≥ 0.8×`, `≤ 5 ms`. */
export function bound({ least, most, unit }: Verdict): string {
  return least === undefined ? `≤ ${amount(most ?? 0, unit)}` : `≥ ${amount(least, unit)}`;
}

/** What was measured, and whether it is met. */
export function verdict({ measured, met, unit }: Verdict): string {
  return measured === undefined ? "not measured" : `${amount(measured, unit)} ${met ? "met" : "NOT MET"}`;
}
