/** The result of a run, in the shape that docs promise. */

import { cpus } from "node:os";
import type { Measurement } from "../measure.ts";
import { ratiosOf, type Ratios } from "./ratios.ts";
import { verdictsOf, type Verdict } from "./targets.ts";

/** What `bench --json` prints. */
export interface Report {
  readonly machine: string;
  readonly date: string;
  readonly node: string;
  readonly ratios: Ratios;
  readonly results: readonly Measurement[];
  readonly targets: readonly Verdict[];
}

/** Puts a run together. */
export function reportOf(results: readonly Measurement[]): Report {
  const ratios = ratiosOf(results);
  return {
    machine: `${cpus()[0]?.model.trim() ?? "?"} × ${cpus().length}`,
    date: new Date().toISOString(),
    node: process.version,
    ratios,
    results,
    targets: verdictsOf(results),
  };
}
