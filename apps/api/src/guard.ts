import { report } from "@khung/diagnostics";
import type { MiddlewareHandler } from "hono";
import { nowhere, Refusal } from "./problems.ts";

const names = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Answers only requests that name this machine and do not come from a page of another.
 *
 * The server listens on the loopback interface alone, but a page elsewhere can make a browser send requests to it, under a
 * name of its own (DNS rebinding) or as a form (`Origin`).
 */
export const onlyThisMachine: MiddlewareHandler = async ({ req }, next) => {
  const host = new URL(req.url).hostname;
  const origin = req.header("origin");
  const from = origin === undefined ? host : URL.canParse(origin) ? new URL(origin).hostname : origin;
  for (const name of [host, from]) {
    if (!names.has(name)) throw new Refusal(403, report("KH6023", nowhere, { host: name.slice(0, 100) }));
  }
  await next();
};
