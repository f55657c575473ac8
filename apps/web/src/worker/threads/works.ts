/** What threads can be given to do, by name. Each is loaded in the thread that first does it. */

import type { ColumnarResult, RowsTask } from "@khung/evaluator/columnar";
import type { EffectTask, ToldEffect } from "./effects.ts";
import type { Results, ResultsTask } from "./results.ts";

export const works = {
  /** A range of rows of a large table. */
  rows: async (task: RowsTask): Promise<ColumnarResult> => (await import("./rows.ts")).evaluateRows(task),
  /** What a change does, proved. */
  effect: async (task: EffectTask): Promise<ToldEffect> => (await import("./effects.ts")).effectOf(task),
  /** A whole evaluation. */
  results: async (task: ResultsTask): Promise<Results> => (await import("./results.ts")).resultsOf(task),
};

export type Work = keyof typeof works;

/** What a thread says to a task. */
export type FromThread = { readonly answer: unknown } | { readonly failed: string };

/** Does a task. */
export async function workOn(work: Work, task: unknown): Promise<FromThread> {
  try {
    return { answer: await (works[work] as (task: unknown) => Promise<unknown>)(task) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
