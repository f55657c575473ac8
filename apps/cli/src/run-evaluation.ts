import { interpret, type Evaluation } from "@khung/evaluator";
import type { ReceiptInput } from "@khung/store";
import type { Context } from "./command.ts";
import { loadData, type LoadedData } from "./load-data.ts";
import { loadFramework, type LoadedFramework } from "./load-framework.ts";
import { createProgress } from "./output/progress.ts";

/** An evaluation and all that it was made from. */
export interface RanEvaluation {
  readonly framework: LoadedFramework;
  /** Its problems are those of reading and of evaluating. */
  readonly data: LoadedData;
  readonly evaluation: Evaluation;
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
  const progress = createProgress(context.world);
  const evaluation = interpret(framework.module, data.table, { asOf: data.asOf, onProgress: progress.update });
  progress.end();
  const problems = [...data.problems, ...evaluation.problems];
  return { framework, data: { ...data, problems }, evaluation, others: [] };
}
