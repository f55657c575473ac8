import { createRoute } from "@hono/zod-openapi";
import { DatasetListSchema, type DatasetBody } from "@khung/contract";
import { z } from "zod";
import type { ServedDataset, ServedFramework } from "../dependencies.ts";
import { findDataset } from "../find.ts";
import { failing, json, type AddRoute } from "../openapi.ts";
import { servedFrameworks } from "../served.ts";
import { suits } from "../suits.ts";
import { listUploaded } from "../uploads/uploaded.ts";

const list = createRoute({
  method: "get",
  path: "/api/datasets",
  summary: "Các bộ số liệu / the datasets",
  responses: { 200: json(DatasetListSchema, "Danh mục / the list") },
});
const content = createRoute({
  method: "get",
  path: "/api/datasets/{id}/content",
  summary: "Nội dung một bộ số liệu, nguyên từng byte / the bytes of a dataset",
  request: { params: z.object({ id: z.string().meta({ example: "communes" }) }) },
  responses: {
    200: { description: "CSV", content: { "text/csv": { schema: z.string() } } },
    ...failing(404),
  },
});

export const datasets: AddRoute = (app, dependencies) => {
  app.openapi(list, (context) => {
    const all = [...dependencies.examples.datasets, ...listUploaded(dependencies)];
    const frameworks = servedFrameworks(dependencies);
    return context.json({ datasets: all.map((each) => toDatasetBody(each, frameworks)) }, 200);
  });
  app.openapi(content, async (context) => {
    const { bytes, digest, type } = await findDataset(dependencies, context.req.valid("param").id);
    return context.body(bytes, 200, {
      "content-type": type ?? "text/csv; charset=utf-8",
      "cache-control": "no-cache",
      etag: `"${digest}"`,
    });
  });
};

/** What a list says of a table: with the frameworks that it suits, every one. */
export function toDatasetBody(
  { id, file, rows, digest, notes, columns, uploaded }: Omit<ServedDataset, "bytes">,
  frameworks: readonly ServedFramework[],
): DatasetBody {
  const isSuited = suits(columns);
  const suited = frameworks.flatMap(({ module }) => (isSuited(module) ? [module] : []));
  return {
    id,
    file,
    title: notes?.title ?? { vi: id },
    rows,
    digest,
    synthetic: notes?.synthetic ?? false,
    ...(notes?.note && { note: notes.note }),
    ...(notes?.asOf !== undefined && { asOf: notes.asOf }),
    frameworks: suited.map((module) => ({ id: module.id, version: module.version })),
    ...(uploaded !== undefined && { uploaded }),
  };
}
