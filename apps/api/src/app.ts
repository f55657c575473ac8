import { Hono } from "hono";

/** The routes, without a server: tests call `createApp().request(…)`. */
export function createApp() {
  return new Hono().get("/api/health", (context) => context.json({ ok: true }));
}
