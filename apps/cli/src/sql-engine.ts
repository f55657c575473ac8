/** `--engine duckdb`: the same framework as SQL, in a database inside this process. */

import { duckdbEngine, openDatabase } from "@khung/engines/duckdb";
import type { IsoDate, Module, Table } from "@khung/ir";
import { compileSql, decodeRows, textRows, widthsOf, type EntityRow } from "@khung/sql";
import type { Diagnostic } from "@khung/diagnostics";
import type { Context, OptionSpec } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Says which engine evaluates. */
export const engineOption: OptionSpec = {
  name: "engine",
  value: "duckdb",
  choices: ["duckdb"],
  help: {
    vi: "tính bằng SQL trong DuckDB; kết quả như nhau, bớt phần giải thích",
    en: "evaluate as SQL in DuckDB; the same results, without what explains them",
  },
};

/** What DuckDB says of every entity, in the order of the table. */
export interface SqlEvaluation {
  readonly entities: readonly EntityRow[];
  /** By level, 0 first. */
  readonly distribution: readonly number[];
  /** What `eval` without the engine says besides: keys of its JSON, and `ensures` that rows break. */
  readonly absent: readonly string[];
}

/** Throws `UsageError` where an option is given that the engine does not have. */
export function refuseWithEngine({ values, flags }: Context, names: readonly string[]): void {
  const given = names.find((name) => values[name] !== undefined || flags.has(name));
  if (given === undefined) return;
  throw new UsageError({
    vi: `\`--${given}\` không đi cùng \`--engine duckdb\``,
    en: `\`--${given}\` does not go with \`--engine duckdb\``,
  });
}

/** Evaluates a table in DuckDB, or says what has no exact SQL. Points are left out where DuckDB has too few digits for them. */
export async function evaluateInDuckdb(
  module: Module,
  table: Table,
  asOf: IsoDate,
): Promise<SqlEvaluation | { readonly problems: readonly Diagnostic[] }> {
  const options = { dialect: "duckdb", asOf, widths: widthsOf(module, table) } as const;
  const whole = compileSql(module, options);
  const compiled = whole.ok ? whole : compileSql(module, { ...options, results: "levels" });
  if (!compiled.ok) return compiled;
  const rows = textRows(compiled, table);
  if (!rows.ok) return rows;
  using database = await openDatabase();
  const decoded = decodeRows(compiled, module.levels.length, await duckdbEngine(database).run(compiled, rows.rows));
  const byEntity = new Map(decoded.map((each) => [each.entity, each]));
  const distribution = [0, ...module.levels.map(() => 0)];
  for (const { level } of decoded) distribution[level] = (distribution[level] ?? 0) + 1;
  const scored = module.index !== undefined || module.criteria.some(({ points }) => points);
  return {
    entities: table.entities.flatMap((entity) => byEntity.get(entity) ?? []),
    distribution,
    absent: [
      "labels",
      "rangeExact",
      "deciding",
      "measure",
      "reports",
      "statistics",
      "ensures",
      ...(scored && !whole.ok ? ["score", "points"] : []),
      ...(scored ? ["scoreRangeExact"] : []),
    ],
  };
}
