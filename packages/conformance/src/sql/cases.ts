/** The tables of all examples, as cases for an SQL engine. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { readTable } from "@khung/data";
import type { IsoDate, Module, Table } from "@khung/ir";
import { dataSets } from "../examples/evaluate-example.ts";
import { inExamples, readExamples, today } from "../examples/read-examples.ts";

/** One table with one framework. */
export interface SqlCase {
  /** `national/huyen.csv vn.cds.huyen`. */
  readonly name: string;
  readonly module: Module;
  readonly table: Table;
  readonly asOf: IsoDate;
}

/** Every table of every example with every framework that it is evaluated with. */
export async function exampleCases(): Promise<readonly SqlCase[]> {
  const found: SqlCase[] = [];
  for (const example of readExamples()) {
    for (const { file, meta, evaluations } of dataSets(example)) {
      for (const { module } of evaluations) {
        const { table } = await readTable(readFileSync(inExamples(file)), { name: path.posix.basename(file), module });
        found.push({ name: `${file} ${module.id}`, module, table, asOf: meta.asOf ?? today });
      }
    }
  }
  return found;
}

/** What no SQL dialect gets, with the codes that say why. Whatever else is refused is a fault. */
export const refusedEverywhere: Readonly<Record<string, readonly string[]>> = {
  // Asks about the communes of a district.
  "huyen-tu-xa/huyen.csv vn.tcpl.huyen": ["KH8002"],
};
