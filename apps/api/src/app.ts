/**
 * The application without a server: tests call `createApp(…).request(…)`.
 *
 * A route reads by the contract, calls one function, and writes by the contract. Whatever goes wrong is a problem document.
 */

import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { Dependencies } from "./dependencies.ts";
import { onlyThisMachine } from "./guard.ts";
import { createRouter } from "./openapi.ts";
import { answer, notFound, toRefusal } from "./problems.ts";
import { routes } from "./routes.ts";
import { securityHeaders } from "./security-headers.ts";

export function createApp(dependencies: Dependencies) {
  const app = createRouter();
  app.onError((error) => answer(toRefusal(error, dependencies.log)));
  app.notFound((context) => answer(notFound(context)));
  app.use(securityHeaders, onlyThisMachine, compress());
  app.get("/api/*", etag());
  for (const add of routes) add(app, dependencies);
  return app;
}
