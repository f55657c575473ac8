import { z } from "zod";
import { IdSchema, MomentSchema, NameSchema } from "./drafts.ts";

/** JSON that the page alone understands; the server keeps it as it is. */
export const OpaqueSchema = z
  .record(z.string(), z.unknown())
  .meta({ id: "Opaque", description: "In the page's own words; kept as it is" });

/** A scenario with a name. */
export const ScenarioSchema = z
  .object({ id: IdSchema, name: z.string(), body: OpaqueSchema, made: MomentSchema, changed: MomentSchema })
  .meta({ id: "Scenario" });
export type ScenarioBody = z.infer<typeof ScenarioSchema>;

/** The answer of `GET /api/scenarios`, the last changed first. */
export const ScenarioListSchema = z.object({ scenarios: z.array(ScenarioSchema) }).meta({ id: "ScenarioList" });
export type ScenarioListBody = z.infer<typeof ScenarioListSchema>;

/** The body of `POST /api/scenarios` and of `PUT /api/scenarios/{id}`. */
export const SaveScenarioSchema = z.strictObject({ name: NameSchema, body: OpaqueSchema }).meta({ id: "SaveScenario" });
export type SaveScenarioBody = z.infer<typeof SaveScenarioSchema>;
