import { createRoute } from "@hono/zod-openapi";
import {
  EvaluateRequestSchema,
  EvaluationLineSchema,
  EvaluationSchema,
  linesType,
  type EvaluateRequestBody,
} from "@khung/contract";
import { report } from "@khung/diagnostics";
import { digestModule } from "@khung/store";
import { atMost } from "../body-limit.ts";
import { compileSource } from "../compile-source.ts";
import type { Dependencies } from "../dependencies.ts";
import type { EvaluationJob } from "../evaluation/evaluation-job.ts";
import { evaluationLines, evaluationText } from "../evaluation/evaluation-streams.ts";
import { findDataset, findFramework } from "../find.ts";
import { failing, jsonBody, type AddRoute } from "../openapi.ts";
import { nowhere, Refusal } from "../problems.ts";
import { readBody } from "../read-body.ts";

const post = createRoute({
  method: "post",
  path: "/api/evaluate",
  summary: "Xác định mức của mọi đơn vị / the level of every entity",
  description:
    "Với `Accept: application/x-ndjson` kết quả đến từng dòng: tiến độ, tóm tắt, từng đơn vị, `end`. / With it the result comes in lines: progress, summary, entities, `end`.",
  request: jsonBody(EvaluateRequestSchema),
  responses: {
    200: {
      description: "Kết quả / the result",
      content: { "application/json": { schema: EvaluationSchema }, [linesType]: { schema: EvaluationLineSchema } },
    },
    ...failing(400, 404, 413, 415, 422),
  },
});

export const evaluate: AddRoute = (app, dependencies) => {
  // Not `app.openapi`: the answer is written as it comes, so its type is known to the description alone.
  app.openAPIRegistry.registerPath(post);
  app.post(post.path, atMost(2), async (context) => {
    const job = await toJob(await readBody(context, EvaluateRequestSchema), dependencies);
    const stop = new AbortController();
    context.req.raw.signal.addEventListener("abort", () => stop.abort());
    const events = dependencies.evaluate(job, stop.signal);
    const lines = context.req.header("accept")?.includes(linesType) ?? false;
    const pieces = lines ? evaluationLines(events, dependencies.log) : evaluationText(events);
    // Compressing would hold lines back.
    const headers = {
      "content-type": lines ? linesType : "application/json",
      "cache-control": lines ? "no-store, no-transform" : "no-store",
    };
    return new Response(ReadableStream.from(pieces), { headers });
  });
};

async function toJob(
  { framework, dataset, asOf }: EvaluateRequestBody,
  dependencies: Dependencies,
): Promise<EvaluationJob> {
  const { today } = dependencies;
  const { file, bytes, notes } = await findDataset(dependencies, dataset);
  const data = { name: file, bytes, notes };
  return { ...chosenFramework(framework, dependencies), data, asOf: asOf ?? notes?.asOf ?? today() };
}

function chosenFramework(
  framework: EvaluateRequestBody["framework"],
  dependencies: Dependencies,
): Pick<EvaluationJob, "module" | "digest"> {
  if ("id" in framework) return findFramework(dependencies, framework);
  const { modules, diagnostics } = compileSource(framework.source);
  const [module, another] = modules;
  if (diagnostics.some(({ severity }) => severity === "error"))
    throw new Refusal(422, report("KH6024", nowhere, {}), diagnostics);
  if (!module) throw new Refusal(422, report("KH6010", nowhere, {}));
  if (another) {
    const names = modules.map(({ id, version }) => `\`${id}@${version}\``).join(", ");
    throw new Refusal(422, report("KH6011", nowhere, { names }));
  }
  return { module, digest: digestModule(module) };
}
