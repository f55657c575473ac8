import { createRoute } from "@hono/zod-openapi";
import { HealthSchema } from "@khung/contract";
import { json, type AddRoute } from "../openapi.ts";

const get = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Máy phục vụ còn chạy / the server is up",
  responses: { 200: json(HealthSchema, "Còn chạy / up") },
});

export const health: AddRoute = (app, { version }) => {
  app.openapi(get, (context) => context.json({ ok: true as const, version }, 200));
};
