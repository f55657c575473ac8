/** What a programmer would write in an afternoon: loops over criteria and levels, three-valued, one object an entity. */

import { cutAt } from "../workload/condition.ts";
import { rowsOf, type Row } from "../workload/data.ts";
import type { Ratio, Shape, ShapeCriterion } from "../workload/shape.ts";
import type { Engine } from "./engine.ts";

type Status = "met" | "unmet" | "missing" | "notApplicable" | null;

/** Plain JavaScript over row objects. */
export const plain: Engine = {
  name: "plain JS",
  kind: "hand-written",
  input: "rows",
  most: 100_000,
  load({ shape, data }) {
    const rows = rowsOf(shape, data);
    return { levels: () => Uint8Array.from(rows, (row) => levelOf(shape, row)) };
  },
};

function levelOf({ criteria, levels }: Shape, row: Row): number {
  const statuses = criteria.map((criterion) =>
    Array.from({ length: levels }, (_, i) => statusOf(criterion, i + 1, row)),
  );
  let reached = 0;
  while (reached < levels && statuses.every((each) => passes(each[reached] ?? null))) reached++;
  return reached;
}

function passes(status: Status): boolean {
  return status === null || status === "met" || status === "notApplicable";
}

function statusOf(criterion: ShapeCriterion, level: number, row: Row): Status {
  switch (criterion.kind) {
    case "yes":
      return level < criterion.from ? null : met(row[criterion.input] ?? null);
    case "count": {
      const count = row[criterion.input];
      return typeof count === "number" ? met(count >= cutAt(criterion.cuts, level).numerator) : "missing";
    }
    case "ratio":
      return ratio(criterion, level, row);
    case "either": {
      const applies = row[criterion.applies];
      if (applies === false) return "notApplicable";
      if (applies !== true) return "missing";
      const all = [ratio(criterion.first, level, row), ratio(criterion.second, level, row)];
      return (["met", "missing", "notApplicable"] as const).find((each) => all.includes(each)) ?? "unmet";
    }
  }
}

function met(value: boolean | number | null): Status {
  return value === null ? "missing" : value === true ? "met" : "unmet";
}

function ratio({ top, bottom, cuts }: Ratio, level: number, row: Row): Status {
  const [a, b] = [row[top], row[bottom]];
  if (b === 0) return "notApplicable";
  if (typeof a !== "number" || typeof b !== "number") return "missing";
  const { numerator, denominator } = cutAt(cuts, level);
  return met(a * denominator >= b * numerator);
}
