import { readFile } from "node:fs/promises";
import { notFound } from "../problems.ts";
import type { AddRoute } from "../openapi.ts";

// No font and no script from elsewhere; `allow-try` sends to this server.
const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Khung API</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/api/docs/rapidoc.js"></script>
  </head>
  <body>
    <rapi-doc spec-url="/api/openapi.json" render-style="view" load-fonts="false" show-header="false" allow-authentication="false"
      allow-server-selection="false" regular-font="system-ui, sans-serif" mono-font="ui-monospace, monospace"></rapi-doc>
  </body>
</html>
`;

/** The description of every route, and a page to read it. */
export const reference: AddRoute = (app, { version, referenceScript }) => {
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Khung",
      version,
      description:
        'Chỉ phục vụ trên chính máy này. Số chính xác là văn bản (`"4/5"`). / Serves this machine alone. Exact numbers are text.',
    },
  });
  app.get("/api/docs", (context) => context.html(page));
  app.get("/api/docs/rapidoc.js", async (context) => {
    if (referenceScript === undefined) throw notFound(context);
    return context.body(await readFile(referenceScript), 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
    });
  });
};
