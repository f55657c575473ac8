/** What is measured so far. Peers, sweeps and the columnar engine join with the evaluator of the next issues. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { explain, interpret } from "@khung/evaluator";
import { prove, proveStatement, standardTheorems } from "@khung/prover";
import { parse } from "@khung/syntax";
import { longSource } from "./long-source.ts";
import type { Work } from "./measure.ts";

const examples = path.join(import.meta.dirname, "../../../examples");
const asOf = "2026-11-22";

/** Every piece of work, cheapest last so that "cold" means cold for the first of its kind. */
export async function works(): Promise<readonly Work[]> {
  const file = "xa-1.0.khung";
  const text = readFileSync(path.join(examples, "national", file), "utf8");
  const bytes = readFileSync(path.join(examples, "data/communes.csv"));
  const long = longSource(text, 5_000);
  const lines = long.split("\n").length;
  const { modules } = compile([{ file, text }], { asOf });
  const module = modules[0];
  if (!module) throw new Error("the national framework does not compile");
  const { table } = await readTable(bytes, { name: "communes.csv", module });
  const n = table.entities.length;
  const standard = standardTheorems(module);
  return [
    {
      engine: "peggy",
      work: `parse ${lines} lines (${Math.round(long.length / 1000)} kB)`,
      n: lines,
      run: () => parse({ file, text: long }),
    },
    {
      engine: "compiler",
      work: "compile the national framework",
      n: 1,
      run: () => compile([{ file, text }], { asOf }),
    },
    { engine: "data", work: "read communes.csv", n, run: () => readTable(bytes, { name: "communes.csv", module }) },
    {
      engine: "interpreter",
      work: "levels and ranges of all communes",
      n,
      run: () => interpret(module, table, { asOf }),
    },
    {
      engine: "prover",
      work: "a framework is at least as strict as itself",
      n: 1,
      run: () => prove({ kind: "atLeastAsStrict" }, { module, base: module }, { asOf }),
    },
    {
      engine: "prover",
      work: "level 4 implies level 3, refuted",
      n: 1,
      run: () => prove({ kind: "levelImplies", level: 4, implied: 3 }, { module }, { asOf }),
    },
    {
      engine: "prover",
      work: "standard theorems of the national framework",
      n: standard.length,
      run: () => standard.map((statement) => proveStatement(statement, module, { asOf })),
    },
    {
      engine: "interpreter",
      work: "explain one commune",
      n: 1,
      run: () => explain(module, table, table.entities[0] ?? "", { asOf }),
    },
  ];
}
