/**
 * A whole evaluation over columns: word for word what the interpreter says, sooner.
 *
 * What columns do not know of a row (bounds of points while data are missing, which inputs decide between two ends of a range, whether
 * data reach them) the interpreter says of that row; what hangs on more than rows (the tier below, figures of all entities, means of
 * predecessors, an index) it says of all.
 */

import type { Diagnostic } from "@khung/diagnostics";
import { rowNumber, type Module, type Table } from "@khung/ir";
import { assess, judgedScope } from "../assess.ts";
import { brokenEnsures } from "../ensures.ts";
import { Aborted, distributionOf, interpret, ranked, type InterpretOptions } from "../interpret.ts";
import { effectProblems, exceptionProblems, moduleProblems } from "../problems.ts";
import { enteredBy, reportResult, type Entered } from "../reports.ts";
import type { EntityResult, Evaluation } from "../result.ts";
import { cellsOf, columnsOf } from "./columns.ts";
import { obstacleTo } from "./plan.ts";
import { Prepared } from "./prepared.ts";
import { rowReader } from "./row-reader.ts";

/** Evaluates a module over a table; the same as `interpret`, with the same options. */
export function evaluateTable(module: Module, table: Table, options: InterpretOptions): Evaluation {
  if (obstacleTo(module) || module.index || options.merged) return interpret(module, table, options);
  const prepared = new Prepared(module, columnsOf(module, table), options);
  if (prepared.program.statistics.length > 0) return interpret(module, table, options);
  const { entities, entered, problems } = rowsOf(prepared, table, options);
  const { program } = prepared;
  return {
    module: { id: module.id, version: module.version, title: module.title },
    asOf: options.asOf,
    distribution: distributionOf(module, entities),
    entities: ranked(module, entities),
    reports: module.reports.map((report, k) => reportResult(program, report, entered[k] ?? [])),
    statistics: [],
    problems: [
      ...effectProblems(module, options.asOf, table.name),
      ...moduleProblems(program),
      ...problems,
      ...exceptionProblems(program, table.name, entities),
    ],
  };
}

interface Rows {
  readonly entities: readonly EntityResult[];
  /** By report, then by row. */
  readonly entered: readonly (readonly Entered[])[];
  readonly problems: readonly Diagnostic[];
}

function rowsOf(prepared: Prepared, table: Table, { signal, onProgress }: InterpretOptions): Rows {
  const { program, columns } = prepared;
  const { module } = program;
  const undecided = prepared.workings.undecided.slice();
  const reader = rowReader(prepared);
  const entities: EntityResult[] = [];
  const entered = module.reports.map((): Entered[] => []);
  const problems: Diagnostic[] = [];
  const interpreted = (row: number, entity: string): void => {
    const { scope, level, result } = assess(program, entity, cellsOf(columns, row));
    entities.push(result);
    for (const [k, report] of module.reports.entries()) entered[k]?.push(enteredBy(report, { ...scope, level }));
    problems.push(...brokenEnsures(scope, { table: table.name, row: rowNumber(table, row), entity }));
  };
  const readOff = (row: number, i: number): void => {
    entities.push(reader.entity(row, i));
    for (const [k, read] of reader.reports.entries()) entered[k]?.push(read(i));
    if (!reader.breaksEnsure(i)) return;
    const scope = judgedScope(program, cellsOf(columns, row));
    const entity = columns.entities[row] ?? "";
    problems.push(...brokenEnsures(scope, { table: table.name, row: rowNumber(table, row), entity }));
  };
  prepared.blocks(undecided, (block) => {
    reader.fill(block);
    for (let i = 0; i < block.length; i++) {
      const row = block.from + i;
      if (row % progressEvery === 0) {
        onProgress?.(row, columns.rows);
        if (signal?.aborted) throw new Aborted("evaluation was stopped");
      }
      if (undecided[row] === 1) interpreted(row, columns.entities[row] ?? "");
      else readOff(row, i);
    }
  });
  onProgress?.(columns.rows, columns.rows);
  return { entities, entered, problems };
}

const progressEvery = 256;
