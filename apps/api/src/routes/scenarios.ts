import { createRoute } from "@hono/zod-openapi";
import { IdSchema, SaveScenarioSchema, ScenarioListSchema, ScenarioSchema } from "@khung/contract";
import { randomId } from "@khung/database";
import { z } from "zod";
import { atMost } from "../body-limit.ts";
import { failing, json, jsonBody, reading, writing, type AddRoute } from "../openapi.ts";
import { nameTaken, notSaved } from "../problems.ts";
import { readBody } from "../read-body.ts";
import { storageOf } from "../storage-of.ts";

const path = "/api/scenarios";
const onePath = "/api/scenarios/{id}";
const params = z.object({ id: IdSchema });
const body = jsonBody(SaveScenarioSchema);
const failures = { ...writing, ...failing(409) };

const list = createRoute({
  method: "get",
  path,
  summary: "Các kịch bản đã lưu / the scenarios that were saved",
  responses: { 200: json(ScenarioListSchema, "Danh mục / the list"), ...failing(503) },
});
const one = createRoute({
  method: "get",
  path: onePath,
  summary: "Một kịch bản / one scenario",
  request: { params },
  responses: { 200: json(ScenarioSchema, "Kịch bản / the scenario"), ...reading },
});
const create = createRoute({
  method: "post",
  path,
  summary: "Lưu kịch bản / save a scenario",
  request: body,
  responses: { 201: json(ScenarioSchema, "Đã lưu / saved"), ...failures },
});
const replace = createRoute({
  method: "put",
  path: onePath,
  summary: "Thay nội dung, tên của kịch bản / another content, another name",
  request: { params, ...body },
  responses: { 200: json(ScenarioSchema, "Đã lưu / saved"), ...failures },
});
const remove = createRoute({
  method: "delete",
  path: onePath,
  summary: "Xóa kịch bản / remove a scenario",
  request: { params },
  responses: { 204: { description: "Đã xóa / removed" }, ...reading },
});

const words = { vi: "kịch bản", en: "scenario" };
/** The largest scenario, in megabytes. */
const largest = 1;

export const scenarios: AddRoute = (app, dependencies) => {
  const open = () => storageOf(dependencies).scenarios;
  app.openapi(list, (context) => context.json({ scenarios: [...open().list()] }, 200));
  app.openapi(one, (context) => {
    const { id } = context.req.valid("param");
    const scenario = open().find(id);
    if (!scenario) throw notSaved(words, id);
    return context.json(scenario, 200);
  });
  for (const route of [create, replace, remove]) app.openAPIRegistry.registerPath(route);
  app.post(path, atMost(largest), async (context) => {
    const asked = await readBody(context, SaveScenarioSchema);
    const made = open().create({ id: randomId(8), ...asked });
    if (made.status === "name-taken") throw nameTaken(words, asked.name, made.free);
    return context.json(made.scenario, 201, { location: `${path}/${made.scenario.id}` });
  });
  app.put("/api/scenarios/:id", atMost(largest), async (context) => {
    const asked = await readBody(context, SaveScenarioSchema);
    const changed = open().replace(context.req.param("id"), asked);
    if (!changed) throw notSaved(words, context.req.param("id"));
    if (changed.status === "name-taken") throw nameTaken(words, asked.name, changed.free);
    return context.json(changed.scenario, 200);
  });
  app.delete("/api/scenarios/:id", (context) => {
    const id = context.req.param("id");
    if (!open().remove(id)) throw notSaved(words, id);
    return context.body(null, 204);
  });
};
