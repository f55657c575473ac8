/** How many times faster than others, from the results of one run. */

import { columnar, columnarFirst } from "../engines/columnar.ts";
import { duckdb } from "../engines/duckdb.ts";
import { engines } from "../engines/engines.ts";
import { packed } from "../engines/packed.ts";
import { wasm16 } from "../engines/wasm-simd.ts";
import type { Measurement } from "../measure.ts";
import { evaluateAll } from "../works/evaluate.ts";
import { sweepWork } from "../works/sweep.ts";

/** Their time over ours on the same rows in the same run; above 1 we are faster. Absent: not measured in this run. */
export interface Ratios {
  /** By package: evaluation of all rows, at the most rows that they were asked. */
  readonly peers: Readonly<Record<string, number>>;
  /** Against look-up tables written by hand. */
  readonly columnarJs?: number;
  readonly duckdb?: number;
  /** Against the bound; below 1. */
  readonly wasmSimd?: number;
  /** The first evaluation of columns, with nothing remembered. */
  readonly first: { readonly columnarJs?: number; readonly duckdb?: number; readonly wasmSimd?: number };
  /** One threshold at 101 values. */
  readonly sweepDuckdb?: number;
}

/** The ratios of the contract. */
export function ratiosOf(results: readonly Measurement[]): Ratios {
  const against = (engine: string, ours = columnar.name): number | undefined =>
    ratio(results, evaluateAll, engine, ours);
  const named = engines.flatMap(({ name, kind }) => {
    const found = kind === "peer" ? against(name) : undefined;
    return found === undefined ? [] : [[name, found] as const];
  });
  return {
    peers: Object.fromEntries(named),
    first: {
      ...defined("columnarJs", against(packed.name, columnarFirst.name)),
      ...defined("duckdb", against(duckdb.name, columnarFirst.name)),
      ...defined("wasmSimd", against(wasm16.name, columnarFirst.name)),
    },
    ...defined("columnarJs", against(packed.name)),
    ...defined("duckdb", against(duckdb.name)),
    ...defined("wasmSimd", against(wasm16.name)),
    ...defined("sweepDuckdb", ratio(results, sweepWork, duckdb.name, columnar.name)),
  };
}

function defined<Key extends string>(key: Key, value: number | undefined): { readonly [K in Key]?: number } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: number };
}

/** Their time over ours, at the most rows that both were asked, up to 100,000: beyond, memory speaks. */
export function ratio(results: readonly Measurement[], work: string, theirs: string, ours: string): number | undefined {
  const of = (engine: string): readonly Measurement[] =>
    results.filter((each) => each.engine === engine && each.work === work && each.n <= 100_000);
  const pairs = of(theirs).flatMap((their) => {
    const our = of(ours).find(({ n }) => n === their.n);
    return our ? [{ n: their.n, times: their.median / our.median }] : [];
  });
  return pairs.toSorted((a, b) => b.n - a.n)[0]?.times;
}
