import { z } from "zod";

/** Bilingual text; Vietnamese is always there. */
export const TitleSchema = z.object({ vi: z.string(), en: z.string().optional() }).meta({ id: "Title" });

/** `YYYY-MM-DD`. */
export const DateSchema = z.iso.date().meta({ example: "2026-01-01" });

/** What was decided, and when. */
export const DecisionSchema = z.object({ number: z.string(), dated: DateSchema }).meta({ id: "Decision" });

/** An exact number: `"4/5"`, `"-3"`, `"812.5"`. */
export const ExactSchema = z
  .string()
  .regex(/^-?\d+(\.\d+|\/\d+)?$/)
  .meta({ id: "Exact", description: "An exact number as text", example: "4/5" });

/** `sha256:` and 64 hexadecimal digits. */
export const DigestSchema = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .meta({ id: "Digest" });
