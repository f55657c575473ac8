import { readFile } from "node:fs/promises";
import path from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { notFound } from "../problems.ts";
import type { AddRoute } from "../openapi.ts";

/** The web application: its files, and its page for every address that it routes itself. */
export const web: AddRoute = (app, { web: root }) => {
  if (root === undefined) return;
  const files = serveStatic({ root, precompressed: true });
  app.get("/*", async (context, next) => {
    const address = context.req.path;
    if (isUnder("/api", address)) throw notFound(context);
    await next();
    // Names under assets/ change with their content.
    const lasting = isUnder("/assets", address) && context.res.ok;
    context.header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
  });
  app.get("/*", files);
  app.get("/*", async (context) => {
    const wantsPage = context.req.header("accept")?.includes("text/html") ?? false;
    if (isUnder("/assets", context.req.path) || !wantsPage) throw notFound(context);
    const page = await readFile(path.join(root, "index.html"), "utf8").catch(() => undefined);
    if (page === undefined) throw notFound(context);
    return context.html(page);
  });
};

function isUnder(folder: string, address: string): boolean {
  return address === folder || address.startsWith(`${folder}/`);
}
