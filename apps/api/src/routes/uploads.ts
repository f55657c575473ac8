import { createRoute } from "@hono/zod-openapi";
import { IdSchema, UploadedSchema } from "@khung/contract";
import { report } from "@khung/diagnostics";
import { z } from "zod";
import { failing, json, reading, writing, type AddRoute } from "../openapi.ts";
import { badRequest, notSaved, nowhere, Refusal } from "../problems.ts";
import { servedFrameworks } from "../served.ts";
import { storageOf } from "../storage-of.ts";
import { takeIn } from "../uploads/take-in.ts";
import { toDatasetBody } from "./datasets.ts";

/** No page elsewhere can send these without asking first (they are none of the three types of forms). */
const types = [
  "text/csv",
  "text/tab-separated-values",
  "application/json",
  "application/x-ndjson",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.apache.parquet",
  "application/octet-stream",
] as const;

const QuerySchema = z.object({
  file: z.string().min(1).max(255).meta({ description: "As it is called; its extension says the format" }),
  name: z.string().trim().min(1).max(200).optional().meta({ description: "For the list; the file's when not said" }),
  asOf: z.iso.date().optional().meta({ description: "The day at which the data hold" }),
  framework: z.string().max(300).optional().meta({
    description:
      "`id@version` of a framework or the id of a draft by whose inputs it is read; else the first that it suits",
  }),
});

const add = createRoute({
  method: "post",
  path: "/api/datasets",
  summary: "Tải lên một bảng số liệu / upload a table",
  description:
    "Giữ nguyên từng byte; vấn đề theo dòng, cột được kể hết. / Kept byte for byte; problems are told by row and column, every one.",
  request: {
    query: QuerySchema,
    body: { required: true, content: Object.fromEntries(types.map((type) => [type, { schema: z.string() }])) },
  },
  responses: {
    201: json(UploadedSchema, "Đã nhận / taken in"),
    ...writing,
    ...failing(422),
  },
});
const remove = createRoute({
  method: "delete",
  path: "/api/datasets/{id}",
  summary: "Xóa một bảng đã tải lên / remove an uploaded table",
  request: { params: z.object({ id: IdSchema }) },
  responses: { 204: { description: "Đã xóa / removed" }, ...reading },
});

/** The largest file, in megabytes: what can be read. */
const largest = 256;

export const uploads: AddRoute = (app, dependencies) => {
  for (const route of [add, remove]) app.openAPIRegistry.registerPath(route);
  app.post(add.path, async (context) => {
    const query = QuerySchema.safeParse(context.req.query());
    if (!query.success) throw badRequest(query.error);
    const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    const body = context.req.raw.body;
    if (!body || !types.some((each) => each === type)) {
      throw new Refusal(415, report("KH5020", nowhere, { format: type.slice(0, 100) || "–" }));
    }
    const tooLarge = () => new Refusal(413, report("KH6022", nowhere, { limit: largest }));
    const limit = largest * 2 ** 20;
    if (Number(context.req.header("content-length") ?? 0) > limit) throw tooLarge();
    const { files } = storageOf(dependencies);
    const received = await files.receive(body, limit);
    if (received.status === "too-large") throw tooLarge();
    const { dataset, columns, problems } = await takeIn({ ...query.data, type, received }, dependencies);
    return context.json(
      {
        dataset: toDatasetBody(dataset, servedFrameworks(dependencies)),
        columns: [...columns],
        problems: [...problems],
      },
      201,
    );
  });
  app.delete("/api/datasets/:id", async (context) => {
    const { datasets, files } = storageOf(dependencies);
    const id = context.req.param("id");
    const removed = datasets.remove(id);
    if (!removed) throw notSaved({ vi: "số liệu tải lên", en: "uploaded dataset" }, id);
    if (removed.orphan) await files.remove(removed.digest);
    return context.body(null, 204);
  });
};
