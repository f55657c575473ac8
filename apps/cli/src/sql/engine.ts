/** `--engine duckdb`: the same framework as SQL, in a database inside this process. */

import { compileSql, type CompiledSql, type Refused } from "@khung/sql";
import type { Module } from "@khung/ir";
import type { Context, OptionSpec } from "../command.ts";
import { UsageError } from "../usage-error.ts";
import type { SqlPopulation } from "./population.ts";

/** Says which engine evaluates. */
export const engineOption: OptionSpec = {
  name: "engine",
  value: "duckdb",
  choices: ["duckdb"],
  help: {
    vi: "tính bằng SQL trong DuckDB, tệp Parquet được đọc thẳng; kết quả như nhau, bớt phần giải thích",
    en: "evaluate as SQL in DuckDB, which reads Parquet itself; the same results, without what explains them",
  },
};

/** Throws `UsageError` where an option is given that the engine does not have. */
export function refuseWithEngine({ values, flags }: Context, names: readonly string[]): void {
  const given = names.find((name) => values[name] !== undefined || flags.has(name));
  if (given === undefined) return;
  throw new UsageError({
    vi: `\`--${given}\` không đi cùng \`--engine duckdb\``,
    en: `\`--${given}\` does not go with \`--engine duckdb\``,
  });
}

/** A framework as SQL over a population; `scored`: with points, which are left out where DuckDB has too few digits for them. */
export function compileFor(
  module: Module,
  { asOf, widths }: SqlPopulation,
): (CompiledSql & { readonly scored: boolean }) | Refused {
  const options = { dialect: "duckdb", asOf, widths } as const;
  const whole = compileSql(module, options);
  const compiled = whole.ok ? whole : compileSql(module, { ...options, results: "levels" });
  return compiled.ok ? { ...compiled, scored: whole.ok } : compiled;
}

/** How many entities are at each level, 0 first. */
export async function distributionIn(
  { database, framework }: Pick<SqlPopulation, "database" | "framework">,
  { query }: CompiledSql,
): Promise<readonly number[]> {
  const counts = [0, ...framework.module.levels.map(() => 0)];
  for (const [level, count] of await database.query(
    `SELECT "level", COUNT(*) FROM (${query}) AS found GROUP BY "level"`,
  ))
    counts[Number(level)] = Number(count);
  return counts;
}

/** All of them. */
export async function gathered<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
