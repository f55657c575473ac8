import { createRoute } from "@hono/zod-openapi";
import {
  PublicationListSchema,
  PublicationTextSchema,
  PublishedSchema,
  PublishSchema,
  type PublicationBody,
} from "@khung/contract";
import { report } from "@khung/diagnostics";
import { listPublications, readPublication, type Publication } from "@khung/store";
import { z } from "zod";
import { atMost } from "../body-limit.ts";
import { failing, json, jsonBody, reading, writing, type AddRoute } from "../openapi.ts";
import { nowhere, notSaved, Refusal } from "../problems.ts";
import { publishDraft } from "../publish-draft.ts";
import { readBody } from "../read-body.ts";
import { storageOf } from "../storage-of.ts";
import { storeOf } from "../versions.ts";

const params = z.object({
  id: z.string().meta({ example: "vn.cds.xa" }),
  version: z.string().meta({ example: "1.0.0" }),
});

const list = createRoute({
  method: "get",
  path: "/api/publications",
  summary: "Các bản đã công bố / what is published",
  responses: { 200: json(PublicationListSchema, "Danh mục / the list"), ...failing(503) },
});
const one = createRoute({
  method: "get",
  path: "/api/publications/{id}/{version}",
  summary: "Một bản đã công bố / one publication",
  request: { params },
  responses: { 200: json(PublicationTextSchema, "Bản kê và văn bản / manifest and text"), ...reading },
});
const publish = createRoute({
  method: "post",
  path: "/api/publications",
  summary: "Công bố một lần lưu của bản nháp / publish a revision of a draft",
  description:
    "Vào kho cùng dạng với `khung publish`, không kèm chữ ký. / Into a store as `khung publish` writes it, unsigned.",
  request: jsonBody(PublishSchema),
  responses: {
    200: json(PublishedSchema, "Đã có đúng nội dung này / it is there already"),
    201: json(PublishedSchema, "Đã công bố / published"),
    ...writing,
    ...failing(409, 422),
  },
});
const fixed = { description: "Không bao giờ / never", responses: failing(403), request: { params } } as const;
const path = "/api/publications/{id}/{version}";
const never = (["put", "patch", "delete"] as const).map((method) => createRoute({ method, path, ...fixed }));

export const publications: AddRoute = (app, dependencies) => {
  const open = () => storeOf(storageOf(dependencies).publications);
  app.openapi(list, (context) => {
    const store = open();
    const found = listPublications(store).references.flatMap((each) => readPublication(store, each).publication ?? []);
    return context.json({ publications: found.map(toBody) }, 200);
  });
  app.openapi(one, (context) => {
    const { id, version } = context.req.valid("param");
    const { publication } = readPublication(open(), { id, version });
    if (!publication) throw notSaved({ vi: "bản công bố", en: "publication" }, `${id}@${version}`);
    return context.json({ ...toBody(publication), text: publication.source.text }, 200);
  });
  for (const route of [publish, ...never]) app.openAPIRegistry.registerPath(route);
  app.post(publish.path, atMost(1), async (context) => {
    const { status, publication } = publishDraft(await readBody(context, PublishSchema), dependencies);
    const answer = { status, publication: toBody(publication), folder: publication.shown };
    return context.json(answer, status === "published" ? 201 : 200);
  });
  app.on(["PUT", "PATCH", "DELETE"], "/api/publications/:id/:version", (context) => {
    const name = `${context.req.param("id")}@${context.req.param("version")}`.slice(0, 200);
    throw new Refusal(403, report("KH6126", nowhere, { name }));
  });
};

function toBody({ manifest, signature }: Publication): PublicationBody {
  const { id, version, kind, title, issuer, decision, digest, source, layers, published } = manifest;
  return {
    id,
    version,
    kind,
    title,
    issuer,
    decision,
    digest,
    source,
    layers: [...layers],
    ...(published !== undefined && { published }),
    signed: signature !== undefined,
  };
}
