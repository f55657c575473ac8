/** The tables of the shipped examples, each with every framework that it is evaluated by. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { readTable } from "@khung/data";
import type { IsoDate, Module, Table } from "@khung/ir";
import { besideTable } from "../beside-table.ts";
import { dataSets, filesOf } from "../examples/evaluate-example.ts";
import { inExamples, readExamples, today } from "../examples/read-examples.ts";

export interface Population {
  readonly name: string;
  readonly module: Module;
  readonly table: Table;
  readonly asOf: IsoDate;
}

/** All of them, in the order of their folders. */
export async function populations(): Promise<readonly Population[]> {
  const found: Population[] = [];
  for (const { file, meta, compiled, evaluations } of readExamples().flatMap(dataSets)) {
    const asOf = meta.asOf ?? today;
    for (const { module } of evaluations) {
      const read = await readTable(readFileSync(inExamples(file)), { name: path.posix.basename(file), module });
      const { table } = await besideTable(filesOf(file, meta), compiled, module, read.table, asOf);
      found.push({ name: `${file} by ${module.id}@${module.version}`, module, table, asOf });
    }
  }
  return found;
}
