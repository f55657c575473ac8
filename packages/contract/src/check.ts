import { z } from "zod";
import { DiagnosticSchema } from "./diagnostic.ts";

/** The body of `POST /api/check`. */
export const CheckRequestSchema = z
  .strictObject({
    source: z.string(),
    file: z.string().max(200).optional().meta({ description: "The name that diagnostics give it" }),
  })
  .meta({ id: "CheckRequest" });
export type CheckRequestBody = z.infer<typeof CheckRequestSchema>;

/** The answer of `POST /api/check`. */
export const CheckResultSchema = z.object({ diagnostics: z.array(DiagnosticSchema) }).meta({ id: "CheckResult" });
export type CheckResultBody = z.infer<typeof CheckResultSchema>;
