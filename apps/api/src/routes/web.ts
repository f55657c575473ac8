import { readFile } from "node:fs/promises";
import path from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { notFound } from "../problems.ts";
import type { AddRoute } from "../openapi.ts";

/** The web application: its files, and its page for every address that it routes itself. */
export const web: AddRoute = (app, { web: root }) => {
  if (root === undefined) return;
  const immutable = serveStatic({
    root,
    onFound: (_file, context) => context.header("cache-control", "public, max-age=31536000, immutable"),
  });
  const files = serveStatic({ root, onFound: (_file, context) => context.header("cache-control", "no-cache") });
  // Names under assets/ change with their content.
  app.get("/assets/*", immutable);
  app.get("/*", async (context, next) => (isApi(context.req.path) ? next() : files(context, next)));
  app.get("/*", async (context) => {
    const wantsPage = context.req.header("accept")?.includes("text/html") ?? false;
    if (isApi(context.req.path) || context.req.path.startsWith("/assets/") || !wantsPage) throw notFound(context);
    const page = await readFile(path.join(root, "index.html"), "utf8").catch(() => undefined);
    if (page === undefined) throw notFound(context);
    return context.html(page, 200, { "cache-control": "no-cache" });
  });
};

function isApi(address: string): boolean {
  return address === "/api" || address.startsWith("/api/");
}
