import { z } from "zod";
import { DiagnosticSchema } from "./diagnostic.ts";

/** One field of a request that is not as it should be. */
export const FieldErrorSchema = z
  .object({
    pointer: z
      .string()
      .meta({ description: "JSON pointer into the body, or the name of a parameter", example: "/framework/id" }),
    message: z.string(),
  })
  .meta({ id: "FieldError" });

/** How every failed request is answered (RFC 9457, `application/problem+json`). */
export const ProblemSchema = z
  .object({
    type: z.string().meta({ example: "urn:khung:KH6012" }),
    title: z.string().meta({ description: "In Vietnamese" }),
    detail: z.string().meta({ description: "In English" }),
    status: z.int(),
    code: z.string().meta({ example: "KH6012" }),
    errors: z.array(z.union([DiagnosticSchema, FieldErrorSchema])).meta({
      description: "Diagnostics of a framework, or fields of a request",
    }),
  })
  .meta({ id: "Problem" });
export type ProblemBody = z.infer<typeof ProblemSchema>;
export type FieldErrorBody = z.infer<typeof FieldErrorSchema>;

/** The media type of `ProblemSchema`. */
export const problemType = "application/problem+json";
