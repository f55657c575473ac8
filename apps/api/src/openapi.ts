import { ProblemSchema, problemType } from "@khung/contract";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import type { Dependencies } from "./dependencies.ts";
import { badRequest, type ProblemStatus } from "./problems.ts";

/** A router that refuses requests which are not as their schema says. */
export function createRouter() {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw badRequest(result.error);
    },
  });
}

/** Adds one or a few addresses. */
export type AddRoute = (app: ReturnType<typeof createRouter>, dependencies: Dependencies) => void;

/** A JSON answer, for the description of a route. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A JSON body, for the description of a request. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { "application/json": { schema } } } };
}

const problem = { description: "Vấn đề / a problem", content: { [problemType]: { schema: ProblemSchema } } };

/** The statuses with which a route can fail, for its description. */
export function failing<S extends ProblemStatus>(...statuses: readonly S[]): Readonly<Record<S, typeof problem>> {
  const entries = statuses.map((status) => [status, problem] as const);
  // One entry for each status that was named.
  return Object.fromEntries(entries) as Record<S, typeof problem>;
}

/** How it fails to read what is saved: there is none of that name, or no place to save. */
export const reading = failing(404, 503);

/** How it fails to save: what stands in the way of reading, of a body, and of writing it. */
export const writing = failing(400, 404, 413, 415, 503, 507);
