import { createRoute } from "@hono/zod-openapi";
import {
  IdSchema,
  PublicationListSchema,
  PublicationPlanSchema,
  PublicationTextSchema,
  PublishedSchema,
  PublishSchema,
  type PublicationBody,
} from "@khung/contract";
import { report } from "@khung/diagnostics";
import { zip, type ZipFile } from "@khung/office";
import { listPublications, readFileOf, readPublication, type Publication, type Reference } from "@khung/store";
import { z } from "zod";
import { atMost } from "../body-limit.ts";
import { failing, json, jsonBody, reading, writing, type AddRoute } from "../openapi.ts";
import { nowhere, notSaved, Refusal } from "../problems.ts";
import { planPublication } from "../plan-publication.ts";
import { toPlanBody } from "../plan-body.ts";
import { publishDraft, sourceOf } from "../publish-draft.ts";
import { readBody } from "../read-body.ts";
import { storageOf } from "../storage-of.ts";
import { storeOf } from "../versions.ts";

const zipType = "application/zip";

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
const planned = createRoute({
  method: "get",
  path: "/api/drafts/{id}/revisions/{number}/publication",
  summary: "Công bố lần lưu này thì ra sao / what publishing a revision would do",
  request: { params: z.object({ id: IdSchema, number: z.coerce.number().int().min(1) }) },
  responses: { 200: json(PublicationPlanSchema, "Dự kiến / the plan"), ...reading },
});
const archive = createRoute({
  method: "get",
  path: "/api/publications/{id}/{version}/archive",
  summary: "Bản công bố và những bản mà nó kế thừa, dạng kho, trong một tệp ZIP / it and what it stands on, as a store",
  request: { params },
  responses: {
    200: { description: "ZIP", content: { [zipType]: { schema: z.string() } } },
    ...reading,
  },
});
const fixed = { description: "Không bao giờ / never", responses: failing(403), request: { params } } as const;
const path = "/api/publications/{id}/{version}";
const never = (["put", "patch", "delete"] as const).map((method) => createRoute({ method, path, ...fixed }));

const ofPublications = { vi: "bản công bố", en: "publication" };

export const publications: AddRoute = (app, dependencies) => {
  const open = () => storeOf(storageOf(dependencies).publications);
  const find = ({ id, version }: Reference): Publication => {
    const { publication } = readPublication(open(), { id, version });
    if (!publication) throw notSaved(ofPublications, `${id}@${version}`);
    return publication;
  };
  app.openapi(planned, (context) => {
    const { id, number } = context.req.valid("param");
    const source = sourceOf({ draft: id, revision: number }, dependencies);
    const plan = planPublication(source, dependencies.today(), storageOf(dependencies), dependencies);
    return context.json(toPlanBody(plan), 200);
  });
  app.openapi(archive, async (context) => {
    const publication = find(context.req.valid("param"));
    const { id, version, layers } = publication.manifest;
    const below = layers.slice(0, -1).map(find);
    const files = [...below, publication].flatMap(filesOf);
    const name = `${id}-${version}.zip`;
    return context.body(await zip(files), 200, {
      "content-type": zipType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  app.openapi(list, (context) => {
    const store = open();
    const found = listPublications(store).references.flatMap((each) => readPublication(store, each).publication ?? []);
    return context.json({ publications: found.map(toBody) }, 200);
  });
  app.openapi(one, (context) => {
    const publication = find(context.req.valid("param"));
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

/** The files of a publication as they lie in the store. */
function filesOf(publication: Publication): readonly ZipFile[] {
  const folder = publication.shown.slice(publication.shown.indexOf("/") + 1);
  const { signature, source, manifestBytes } = publication;
  const module = readFileOf(publication, "module.json").bytes;
  const decoder = new TextDecoder();
  return [
    { name: `${folder}/module.json`, text: decoder.decode(module) },
    { name: `${folder}/source.khung`, text: source.text },
    { name: `${folder}/manifest.json`, text: decoder.decode(manifestBytes) },
    ...(signature === undefined ? [] : [{ name: `${folder}/manifest.json.sig`, text: signature }]),
  ];
}

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
