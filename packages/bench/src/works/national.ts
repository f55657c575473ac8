/** The national framework and the synthetic communes: what people really run. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { invariant } from "@khung/diagnostics";
import { explain, interpret } from "@khung/evaluator";
import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
import type { Module, Table } from "@khung/ir";
import { compare } from "../agree.ts";
import { newCriteria } from "../engines/columnar.ts";
import { measure } from "../measure.ts";
import { asOf, home } from "../workload/workload.ts";
import type { Part } from "./part.ts";

/** Folder of the examples. */
export const examples = path.join(home, "../../examples");
/** Where the national framework is. */
export const nationalFile = path.join(examples, "national/xa-1.0.khung");

/** Its text. */
export function nationalText(): string {
  return readFileSync(nationalFile, "utf8");
}

/** The framework and its communes. */
export async function nationalPopulation(): Promise<{ readonly module: Module; readonly table: Table }> {
  const [module] = compile([{ file: nationalFile, text: nationalText() }], { asOf }).modules;
  invariant(module, "the national framework compiles");
  const bytes = readFileSync(path.join(examples, "data/communes.csv"));
  const { table } = await readTable(bytes, { name: "communes.csv", module });
  return { module, table };
}

/** Reading, evaluating, explaining. */
export const national: Part = {
  name: "national",
  async run({ quick }) {
    const { module, table } = await nationalPopulation();
    const bytes = readFileSync(path.join(examples, "data/communes.csv"));
    const n = table.entities.length;
    const columns = columnsOf(module, table);
    const expected = Uint8Array.from(interpret(module, table, { asOf }).entities, ({ level }) => level);
    const first = table.entities[0] ?? "";
    const rounds = quick ? 1 : 5;
    const works = [
      {
        work: "national framework, all communes",
        n,
        rounds,
        contestants: [
          { engine: "khung interpreter", run: () => interpret(module, table, { asOf }) },
          {
            engine: "khung columns",
            run: () => evaluateColumns(newCriteria(module), columns, { asOf }).level,
            check: (answer: unknown) => compare("khung columns", answer, expected),
          },
        ],
      },
      {
        work: "read communes.csv",
        n,
        rounds,
        contestants: [{ engine: "khung", run: () => readTable(bytes, { name: "communes.csv", module }) }],
      },
      {
        work: "explain one commune",
        n: 1,
        contestants: [{ engine: "khung", run: () => explain(module, table, first, { asOf }) }],
      },
      {
        work: "compile the national framework",
        n: 1,
        contestants: [
          { engine: "khung", run: () => compile([{ file: nationalFile, text: nationalText() }], { asOf }) },
        ],
      },
    ];
    const results = [];
    for (const work of works) results.push(...(await measure(work)));
    return results;
  },
};
