/** In a thread: a whole evaluation, of which only what levels do not say comes back. */

import { readTable } from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import { type RecognisedException, type ReportResult, type ScoreResult, type StatisticResult } from "@khung/evaluator";
import { evaluateTable } from "@khung/evaluator/columnar";
import type { IsoDate, Module, Title } from "@khung/ir";
import { readTierBelow, type TierBelow } from "../tier-below.ts";

export interface ResultsTask {
  readonly module: Module;
  /** The data as they were fetched. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly asOf: IsoDate;
  readonly below?: TierBelow;
}

/** What a framework says of a population beside its levels. */
export interface Results {
  /** By row; absent in a framework without points and indices. `rank` only where the framework ranks. */
  readonly scores?: readonly (ScoreResult & { readonly rank?: number | null })[];
  /** Published decisions that depart from the rules. */
  readonly exceptions: readonly (RecognisedException & { readonly row: number; readonly level: number })[];
  readonly reports: readonly (ReportResult & { readonly title?: Title })[];
  /** Figures of all entities that the rules use. */
  readonly statistics: readonly StatisticResult[];
  /** What is wrong with the data: found in reading, then in running; the first of them. */
  readonly problems: readonly Diagnostic[];
  readonly problemCount: number;
}

/** So many problems are told. */
const told = 500;

/** Reads and evaluates. */
export async function resultsOf({ module, name, bytes, asOf, below }: ResultsTask): Promise<Results> {
  const { table, problems: unread } = await readTable(bytes, { name, module });
  const tier = below && (await readTierBelow(below, module, table.entities, asOf));
  const options = { asOf, ...(tier && { children: tier.children }) };
  const { entities, reports, statistics, problems } = evaluateTable(module, table, options);
  const scores = entities.map(({ score, rank }) => score && { ...score, ...(rank !== undefined && { rank }) });
  const all = [...unread, ...(tier?.problems ?? []), ...problems];
  return {
    ...(scores.every((score) => score !== undefined) && scores.length > 0 && { scores }),
    exceptions: entities.flatMap(({ exception, level }, row) => (exception ? [{ ...exception, row, level }] : [])),
    reports: reports.map((report) => {
      const title = module.reports.find((each) => each.name === report.name)?.title;
      return { ...report, ...(title && { title }) };
    }),
    statistics,
    problems: all.slice(0, told),
    problemCount: all.length,
  };
}
