import { report } from "@khung/diagnostics";
import type { Context } from "hono";
import type { z } from "zod";
import { badRequest, nowhere, Refusal } from "./problems.ts";

/**
 * The JSON body of a request, checked by its schema.
 *
 * Errors   415 for another media type (a form of a page elsewhere cannot send JSON), 400 for what is no JSON or not as the schema says
 */
export async function readBody<T extends z.ZodType>({ req }: Context, schema: T): Promise<z.output<T>> {
  const type = req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal(415, report("KH6026", nowhere, {}));
  const text = await req.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal(400, report("KH6026", nowhere, {}));
  }
  const result = schema.safeParse(json);
  if (!result.success) throw badRequest(result.error);
  return result.data;
}
