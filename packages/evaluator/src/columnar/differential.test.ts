import type { Module, Table } from "@khung/ir";
import { arbitraryCase, arbitraryScoredCase, type Case } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { interpret } from "../interpret.ts";
import { columnsOf } from "./columns.ts";
import { evaluateTable } from "./evaluation.ts";
import { Prepared, type ColumnarResult } from "./prepared.ts";

/** Everything that both engines say, in the words of the interpreter. */
function expectSame({ module, table, asOf }: Case): void {
  const prepared = new Prepared(module, columnsOf(module, table), { asOf });
  expect(evaluateTable(module, table, { asOf })).toEqual(interpret(module, table, { asOf }));
  expectAsInterpreted(module, table, asOf, prepared.result);
  // After a change of one criterion.
  const [first, ...rest] = module.criteria;
  const changed: Module = { ...module, criteria: first ? [{ ...first, missing: "excluded" }, ...rest] : [] };
  expectAsInterpreted(changed, table, asOf, prepared.with(changed).result);
}

function expectAsInterpreted(module: Module, table: Table, asOf: string, found: ColumnarResult): void {
  const expected = interpret(module, table, { asOf });
  const rows = table.entities.map((entity, row) => ({
    entity,
    level: found.level[row],
    low: found.low[row],
    high: found.high[row],
    statuses: found.criteria.map(({ states, statuses }) => statuses[states[row] ?? 0]),
    outcomes: module.outcomes.map((_, k) => [false, true, null][found.outcomes[k]?.[row] ?? 0]),
  }));
  expect(rows).toEqual(
    expected.entities.map(({ entity, level, range, criteria, outcomes }) => ({
      entity,
      level,
      low: range?.low,
      high: range?.high,
      statuses: criteria.map(({ statuses }) => statuses),
      outcomes: module.outcomes.map(({ name }) => outcomes[name]),
    })),
  );
}

/** Pairs of a framework and a table, a thousand of each kind; the long run asks for fifty thousand of each. */
const numRuns = Number(process.env["RUNS"] ?? 1000);
/** Milliseconds: many times what a pair takes. */
const timeout = 300 * Math.max(numRuns, 1000);

test.for([
  { name: "levels", cases: arbitraryCase },
  { name: "points", cases: arbitraryScoredCase },
])("columns give what the interpreter gives: $name", { timeout }, ({ cases }) => {
  fc.assert(fc.property(cases, expectSame), { numRuns });
});
