/** Events of an evaluation as the bytes of an answer, written as they come. */

import type { EvaluationLineBody } from "@khung/contract";
import { toRefusal } from "../problems.ts";
import type { EvaluationEvent } from "./evaluation-job.ts";

type Events = AsyncIterable<EvaluationEvent>;

const encoder = new TextEncoder();

/** Lines of JSON. A fault after the first line is a line of its own, and then there is no `end`. */
export async function* evaluationLines(events: Events, log: (error: unknown) => void): AsyncGenerator<Uint8Array> {
  let entities = 0;
  try {
    for await (const event of events) {
      if (event.type === "progress") yield lines([event]);
      else if (event.type === "summary") yield lines([{ type: "summary", ...event.summary }]);
      else yield lines(event.entities.map((entity) => ({ type: "entity", ...entity })));
      if (event.type === "entities") entities += event.entities.length;
    }
    yield lines([{ type: "end", entities }]);
  } catch (error) {
    yield lines([{ type: "problem", problem: toRefusal(error, log).body }]);
  }
}

function lines(bodies: readonly EvaluationLineBody[]): Uint8Array {
  return encoder.encode(bodies.map((body) => `${JSON.stringify(body)}\n`).join(""));
}

/** One JSON object. A fault after it has begun breaks the connection off. */
export async function* evaluationText(events: Events): AsyncGenerator<Uint8Array> {
  let between = "\n";
  for await (const event of events) {
    if (event.type === "summary") yield encoder.encode(`${JSON.stringify(event.summary).slice(0, -1)},\n"entities":[`);
    if (event.type !== "entities" || event.entities.length === 0) continue;
    yield encoder.encode(between + event.entities.map((entity) => JSON.stringify(entity)).join(",\n"));
    between = ",\n";
  }
  yield encoder.encode("\n]}\n");
}
