import type { EntityResultBody, EvaluationSummaryBody } from "@khung/contract";
import type { Module } from "@khung/ir";
import type { DataNotes } from "@khung/project";

/** One evaluation, as plain data that another thread can take. */
export interface EvaluationJob {
  readonly module: Module;
  /** Of the framework. */
  readonly digest: string;
  readonly data: { readonly name: string; readonly bytes: Uint8Array; readonly notes: DataNotes | undefined };
  readonly asOf: string;
}

/** What happens while it runs, in this order: progress, one summary, entities in batches. */
export type EvaluationEvent =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "summary"; readonly summary: EvaluationSummaryBody }
  | { readonly type: "entities"; readonly entities: readonly EntityResultBody[] };
