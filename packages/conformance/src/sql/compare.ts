/** A framework and a table through an SQL engine, against the interpreter: everything that both say must be the same. */

import type { SqlEngine } from "@khung/engines/engine";
import { interpret, type ScoreResult } from "@khung/evaluator";
import type { IsoDate, Module, Table } from "@khung/ir";
import { compileSql, decodeRows, textRows, widthsOf } from "@khung/sql";

/** What came of it: refused with these codes, or row by row what was expected and what was found. */
export type Compared =
  | { readonly refused: readonly string[] }
  | {
      readonly expected: readonly unknown[];
      readonly found: readonly unknown[];
      /** `levels`: points need longer numbers than the engine has. */
      readonly results: "levels" | "scores";
    };

/** Both results, in words that can be compared. */
export async function compareWithInterpreter(
  engine: SqlEngine,
  { module, table, asOf }: { readonly module: Module; readonly table: Table; readonly asOf: IsoDate },
): Promise<Compared> {
  const options = { dialect: engine.dialect, asOf, widths: widthsOf(module, table) };
  const whole = compileSql(module, options);
  const results = whole.ok ? "scores" : "levels";
  const compiled = whole.ok ? whole : compileSql(module, { ...options, results });
  if (!compiled.ok) return { refused: compiled.problems.map(({ code }) => code) };
  const rows = textRows(compiled, table);
  if (!rows.ok) return { refused: rows.problems.map(({ code }) => code) };
  const decoded = decodeRows(compiled, module.levels.length, await engine.run(compiled, rows.rows));
  // SQL does not say the bounds of an index, nor of bonus and deduction points that share a cap: then it has no such columns.
  const saysRange = compiled.columns.some(({ meaning }) => meaning.kind === "scoreLow");
  const byEntity = new Map(decoded.map((each) => [each.entity, each]));
  const { entities } = interpret(module, table, { asOf });
  return {
    expected: entities.map(({ entity, level, range, criteria, outcomes, score, rank }) => ({
      entity,
      level,
      low: range?.low,
      high: range?.high,
      statuses: Object.fromEntries(criteria.map(({ code, statuses }) => [code, statuses])),
      outcomes,
      ...(results === "scores" && {
        score: score && { value: score.value, most: score.max, ...(saysRange && rangeOf(score)) },
        rank,
        points: Object.fromEntries(
          criteria.flatMap(({ code, points }) => (points === undefined ? [] : [[code, points]])),
        ),
      }),
    })),
    results,
    found: table.entities.map((entity) => {
      const row = byEntity.get(entity);
      const none = module.levels.map(() => null);
      return {
        entity,
        level: row?.level,
        low: row?.low,
        high: row?.high,
        statuses: Object.fromEntries(module.criteria.map(({ code }) => [code, row?.statuses.get(code) ?? none])),
        outcomes: Object.fromEntries(module.outcomes.map(({ name }) => [name, row?.outcomes.get(name)])),
        ...(results === "scores" && {
          score: row?.score,
          rank: row?.rank,
          points: Object.fromEntries(row?.points ?? []),
        }),
      };
    }),
  };
}

function rangeOf({ range }: ScoreResult): object {
  return range ? { range: { low: range.low, high: range.high } } : {};
}
