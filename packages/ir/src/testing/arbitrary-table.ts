/** Tables for a module: values near what modules compare with, and holes. */

import fc from "fast-check";
import type { IsoDate, Module, PublishedException } from "../ir.ts";
import { fromInteger, rational } from "../rational.ts";
import type { Type } from "../types.ts";
import type { Cell, Table, Value } from "../values.ts";
import { arbitraryModule, arbitraryScoredModule } from "./arbitrary-ir.ts";
import { someDates } from "./arbitrary-expr.ts";
import { nowhere } from "./build-ir.ts";

type Arb<T> = fc.Arbitrary<T>;

/** Values of a type. */
export function arbitraryValue(type: Type): Arb<Value> {
  switch (type.kind) {
    case "boolean":
      return fc.boolean();
    case "date":
      return fc.oneof(fc.constantFrom(...someDates), fc.constantFrom("2023-06-30", "2025-02-28", "2031-12-31"));
    case "choice":
      return fc.constantFrom(...type.members.map(({ name }) => name));
    case "number": {
      const counts = fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
        fc.integer({ min: 0, max: 100_000 }),
      );
      if (type.form === "count") return counts.map(fromInteger);
      const hundredths = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(20, 25, 50, 80, 100));
      if (type.form === "share") return hundredths.map((n) => rational(BigInt(n), 100n));
      return fc.oneof(
        counts.map(fromInteger),
        fc.integer({ min: -500, max: 10_000 }).map((n) => rational(BigInt(n), 100n)),
      );
    }
    case "level":
    case "error":
      throw new Error(`no data of type ${type.kind}`);
  }
}

/** Tables of up to so many rows; about one cell in six is missing, and sometimes a whole column. */
export function arbitraryTable(module: Module, most = 6): Arb<Table> {
  return fc.integer({ min: 1, max: most }).chain((length) => {
    const column = (type: Type): Arb<readonly Cell[] | undefined> =>
      fc.option(fc.array(fc.option(arbitraryValue(type), { freq: 6 }), { minLength: length, maxLength: length }), {
        nil: undefined,
        freq: 20,
      });
    return fc.tuple(...module.inputs.map(({ type }) => column(type))).map((columns): Table => ({
      name: "du_lieu.csv",
      entities: Array.from({ length }, (_, i) => String(i + 1).padStart(5, "0")),
      columns: Object.fromEntries(module.inputs.flatMap(({ name }, i) => (columns[i] ? [[name, columns[i]]] : []))),
      labels: {},
    }));
  });
}

/** A module, a table for it and a date. */
export interface Case {
  readonly module: Module;
  readonly table: Table;
  readonly asOf: IsoDate;
}

/** Whole cases for comparing back ends. */
export const arbitraryCase: Arb<Case> = arbitraryModule.chain(caseOf);

/** The same with points. */
export const arbitraryScoredCase: Arb<Case> = arbitraryScoredModule.chain(caseOf);

function caseOf(module: Module): Arb<Case> {
  return fc.record({
    module: fc.oneof(
      { weight: 3, arbitrary: fc.constant(module) },
      { weight: 1, arbitrary: arbitraryExceptions(module).map((exceptions) => ({ ...module, exceptions })) },
    ),
    table: arbitraryTable(module),
    asOf: fc.constantFrom("2024-12-31", "2025-01-01", "2026-11-22"),
  });
}

/** Levels recognised beside the rules, of the first entities or of one that no table has. */
function arbitraryExceptions({ levels }: Module): Arb<readonly PublishedException[]> {
  const exception = fc.record({
    entity: fc.constantFrom("00001", "00002", "99999"),
    level: fc.integer({ min: 1, max: levels.length }),
    decision: fc.constant("01/QĐ"),
    reason: fc.constant("sáp nhập"),
    origin: fc.constant(nowhere),
  });
  return fc.uniqueArray(exception, { minLength: 1, maxLength: 2, selector: ({ entity }) => entity });
}
