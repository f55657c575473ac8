import { createRoute } from "@hono/zod-openapi";
import { CheckRequestSchema, CheckResultSchema, type CheckResultBody } from "@khung/contract";
import { atMost } from "../body-limit.ts";
import { compileSource } from "../compile-source.ts";
import { failing, json, jsonBody, type AddRoute } from "../openapi.ts";
import { readBody } from "../read-body.ts";

const post = createRoute({
  method: "post",
  path: "/api/check",
  summary: "Tìm lỗi trong một văn bản / what is wrong with a text",
  request: jsonBody(CheckRequestSchema),
  responses: {
    200: json(CheckResultSchema, "Các thông báo / the diagnostics"),
    ...failing(400, 413, 415),
  },
});

export const check: AddRoute = (app) => {
  app.openAPIRegistry.registerPath(post);
  app.post(post.path, atMost(2), async (context) => {
    const { source, file } = await readBody(context, CheckRequestSchema);
    const result: CheckResultBody = { diagnostics: [...compileSource(source, file).diagnostics] };
    return context.json(result, 200);
  });
};
