import { createRoute } from "@hono/zod-openapi";
import {
  FrameworkListSchema,
  FrameworkSchema,
  FrameworkSourceSchema,
  type FrameworkSummaryBody,
} from "@khung/contract";
import { countProvenance } from "@khung/emit";
import { z } from "zod";
import { findFramework } from "../find.ts";
import { servedFrameworks } from "../served.ts";
import type { ServedFramework } from "../dependencies.ts";
import { failing, json, type AddRoute } from "../openapi.ts";

const params = z.object({
  id: z.string().meta({ example: "vn.cds.xa" }),
  version: z.string().meta({ example: "1.0.0" }),
});

const list = createRoute({
  method: "get",
  path: "/api/frameworks",
  summary: "Các bộ tiêu chí / the frameworks",
  responses: { 200: json(FrameworkListSchema, "Danh mục / the list") },
});
const one = createRoute({
  method: "get",
  path: "/api/frameworks/{id}/{version}",
  summary: "Một bộ tiêu chí / one framework",
  request: { params },
  responses: { 200: json(FrameworkSchema, "Tóm tắt và IR / summary and IR"), ...failing(404) },
});
const source = createRoute({
  method: "get",
  path: "/api/frameworks/{id}/{version}/source",
  summary: "Văn bản của một bộ tiêu chí / the text of a framework",
  request: { params },
  responses: { 200: json(FrameworkSourceSchema, "Văn bản / the text"), ...failing(404) },
});

export const frameworks: AddRoute = (app, dependencies) => {
  app.openapi(list, (context) => context.json({ frameworks: servedFrameworks(dependencies).map(summaryOf) }, 200));
  app.openapi(one, (context) => {
    const framework = findFramework(dependencies, context.req.valid("param"));
    return context.json({ summary: summaryOf(framework), module: framework.module }, 200);
  });
  app.openapi(source, (context) => {
    const { source: text, bases } = findFramework(dependencies, context.req.valid("param"));
    return context.json({ file: text.file, source: text.text, ...(bases.length > 0 && { bases: [...bases] }) }, 200);
  });
};

function summaryOf({ module, source: { file }, digest, publication }: ServedFramework): FrameworkSummaryBody {
  const { id, version, title, tier, effective, criteria, levels, children, layers = [] } = module;
  const below = layers.slice(0, -1);
  return {
    id,
    version,
    title,
    ...(tier !== undefined && { tier }),
    ...(effective && { effectiveFrom: effective.from }),
    ...(below.length > 0 && { standsOn: below.map((layer) => ({ id: layer.id, version: layer.version })) }),
    ...(children && { children: { id: children.id, version: children.version } }),
    file,
    digest,
    criteria: criteria.length,
    levels: levels.length,
    provenance: countProvenance(module),
    ...(publication && { publication }),
  };
}
