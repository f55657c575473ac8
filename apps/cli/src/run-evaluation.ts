import type { EvaluationContext } from "@khung/contract";
import type { Evaluation } from "@khung/evaluator";
import { evaluateTable } from "@khung/evaluator/columnar";
import type { ReceiptInput } from "@khung/store";
import type { Context } from "./command.ts";
import { loadBeside } from "./load-beside.ts";
import { loadData, type LoadedData } from "./load-data.ts";
import { loadFramework, type LoadedFramework } from "./load-framework.ts";
import { createProgress } from "./output/progress.ts";

/** An evaluation and all that it was made from. */
export interface RanEvaluation {
  readonly framework: LoadedFramework;
  /** Its problems are those of reading and of evaluating. */
  readonly data: LoadedData;
  readonly evaluation: Evaluation;
  /** What was read beside the data. */
  readonly beside: NonNullable<EvaluationContext["beside"]>;
  /** Files beside the data. The role is the name of the option that read it, `name` the file as it was given. */
  readonly others: readonly ReceiptInput[];
}

/**
 * Reads the framework and the data of a command line and evaluates them.
 *
 * Errors   undefined after the reason was shown
 */
export async function runEvaluation(context: Context): Promise<RanEvaluation | undefined> {
  const framework = await loadFramework(context);
  const data = framework && (await loadData(framework, context));
  if (!data) return undefined;
  const beside = await loadBeside(framework, data, context);
  const { table } = beside;
  const progress = createProgress(context.world);
  const options = { asOf: data.asOf, onProgress: progress.update, ...beside.options };
  const evaluation = evaluateTable(framework.module, table, options);
  progress.end();
  const problems = [...data.problems, ...beside.problems, ...evaluation.problems];
  return { framework, data: { ...data, table, problems }, evaluation, beside: beside.shown, others: beside.inputs };
}
