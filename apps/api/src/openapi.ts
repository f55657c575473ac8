import { ProblemSchema, problemType } from "@khung/contract";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import type { Dependencies } from "./dependencies.ts";
import { badRequest } from "./problems.ts";

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

/** How a route can fail, for its description. */
export const problem = { description: "Vấn đề / a problem", content: { [problemType]: { schema: ProblemSchema } } };
