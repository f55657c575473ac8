import { z } from "zod";

/** The answer of `GET /api/health`. */
export const HealthSchema = z.object({ ok: z.literal(true), version: z.string() }).meta({ id: "Health" });
export type HealthBody = z.infer<typeof HealthSchema>;
