import { encodeSummary, entityEncoder, type EntityResultBody, type EvaluationContext } from "@khung/contract";
import { readTable } from "@khung/data";
import { indexSources, toDiagnosticJson } from "@khung/diagnostics";
import { interpret } from "@khung/evaluator";
import type { EvaluationEvent, EvaluationJob } from "./evaluation-job.ts";

const batch = 200;

/** Runs a job, telling what happens as it happens. */
export async function evaluate(
  { module, digest, data, asOf }: EvaluationJob,
  tell: (event: EvaluationEvent) => void,
): Promise<void> {
  const { name, bytes, notes } = data;
  const read = await readTable(bytes, { name, module });
  const onProgress = (done: number, total: number) => tell({ type: "progress", done, total });
  const evaluation = interpret(module, read.table, { asOf, onProgress });
  const index = indexSources([]);
  const context: EvaluationContext = {
    module,
    table: read.table,
    digest,
    data: {
      name,
      rows: read.rows,
      digest: read.digest,
      ...(notes && { synthetic: notes.synthetic, ...(notes.note && { note: notes.note }) }),
      problems: [...read.problems, ...evaluation.problems].map((problem) => toDiagnosticJson(problem, index)),
    },
  };
  tell({ type: "summary", summary: encodeSummary(evaluation, context) });
  const encode = entityEncoder(context);
  let entities: EntityResultBody[] = [];
  for (const [row, entity] of evaluation.entities.entries()) {
    entities.push(encode(entity, row));
    if (entities.length < batch) continue;
    tell({ type: "entities", entities });
    entities = [];
  }
  tell({ type: "entities", entities });
}
