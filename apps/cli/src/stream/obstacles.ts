/** What cannot be worked out while a file is read in batches: it is refused by name, never left out silently. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { expressionsOf, walkExpr, type Module } from "@khung/ir";
import { obstacleTo } from "@khung/evaluator/columnar";

/** Why a framework cannot be evaluated in batches. */
export function obstaclesTo(module: Module): readonly Diagnostic[] {
  let isStatistical = false;
  for (const top of expressionsOf(module)) walkExpr(top, (expr) => void (isStatistical ||= expr.kind === "statistic"));
  const isScored = module.criteria.some(({ points }) => points) || module.rank !== undefined;
  const obstacle = obstacleTo(module);
  const asks = [
    { is: obstacle === "children", vi: "số liệu của cấp dưới", en: "the tier below" },
    { is: obstacle === "levels", vi: "nhiều hơn tám mức", en: "more than eight levels" },
    { is: isStatistical, vi: "số tổng hợp của mọi đơn vị", en: "figures of all entities" },
    { is: isScored, vi: "điểm và xếp hạng", en: "points and ranks" },
    { is: module.exceptions !== undefined, vi: "quyết định công nhận riêng", en: "published exceptions" },
  ];
  return asks.flatMap(({ is, vi, en }) => (is ? report("KH5085", module.origin, { whatVi: vi, whatEn: en }) : []));
}

/** What is left out, and said: figures of reports. */
export function leftOut(module: Module): readonly Diagnostic[] {
  const names = module.reports.map(({ name }) => `\`${name}\``).join(", ");
  return names === "" ? [] : [report("KH5086", module.origin, { names })];
}
