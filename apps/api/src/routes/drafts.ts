import { createRoute } from "@hono/zod-openapi";
import {
  ChangeDraftSchema,
  ConflictSchema,
  DraftListSchema,
  DraftSchema,
  DraftTextSchema,
  IdSchema,
  NewDraftSchema,
  problemType,
  RevisionListSchema,
  RevisionTextSchema,
  SaveDraftSchema,
  type DraftBody,
} from "@khung/contract";
import { randomId } from "@khung/database";
import { report } from "@khung/diagnostics";
import { z } from "zod";
import { atMost } from "../body-limit.ts";
import { beginDraft } from "../draft-beginnings.ts";
import { statedRevision, tagOf } from "../if-match.ts";
import { failing, json, jsonBody, reading, writing, type AddRoute } from "../openapi.ts";
import { nameTaken, notSaved, nowhere, Refusal } from "../problems.ts";
import { readBody } from "../read-body.ts";
import { storageOf } from "../storage-of.ts";

/** The largest body with a text, in megabytes: 5 MB of text, and what JSON adds. */
const largest = 16;

const byId = z.object({ id: IdSchema });
const byRevision = z.object({ id: IdSchema, number: z.coerce.number().int().min(1) });
const ifMatch = z.object({ "if-match": z.string().optional().meta({ example: '"3"' }) });
const conflict = {
  description: "Đã lưu ở nơi khác, hoặc tên đã dùng / saved elsewhere, or the name is taken",
  content: { [problemType]: { schema: ConflictSchema } },
};

const list = createRoute({
  method: "get",
  path: "/api/drafts",
  summary: "Các bản nháp / the drafts",
  responses: { 200: json(DraftListSchema, "Danh mục / the list"), ...failing(503) },
});
const create = createRoute({
  method: "post",
  path: "/api/drafts",
  summary: "Lập bản nháp / make a draft",
  request: jsonBody(NewDraftSchema),
  responses: {
    200: json(DraftSchema, "Đã có bản nháp mang mã ấy / a draft of that id is there already"),
    201: json(DraftSchema, "Đã lập / made"),
    ...writing,
    ...failing(409),
  },
});
const read = createRoute({
  method: "get",
  path: "/api/drafts/{id}",
  summary: "Một bản nháp, lần lưu mới nhất / a draft as it was saved last",
  request: { params: byId },
  responses: { 200: json(DraftTextSchema, "Bản nháp / the draft"), ...reading },
});
const save = createRoute({
  method: "put",
  path: "/api/drafts/{id}",
  summary: "Lưu / save",
  description:
    "`If-Match` nêu lần lưu mà nội dung này dựa trên. Đã báo lưu thì đã nằm trên đĩa. / It names the revision this stands on. What is acknowledged is on the disk.",
  request: { params: byId, headers: ifMatch, ...jsonBody(SaveDraftSchema) },
  responses: {
    200: json(DraftSchema, "Đã lưu / saved"),
    ...writing,
    ...failing(428),
    409: conflict,
  },
});
const change = createRoute({
  method: "patch",
  path: "/api/drafts/{id}",
  summary: "Đổi tên, bỏ đi hoặc lấy lại / rename, put aside or take back",
  request: { params: byId, ...jsonBody(ChangeDraftSchema) },
  responses: { 200: json(DraftSchema, "Bản nháp / the draft"), ...writing, ...failing(409) },
});
const remove = createRoute({
  method: "delete",
  path: "/api/drafts/{id}",
  summary: "Bỏ bản nháp đi; lấy lại được / put a draft aside; it can be taken back",
  request: { params: byId },
  responses: { 200: json(DraftSchema, "Bản nháp / the draft"), ...reading },
});
const history = createRoute({
  method: "get",
  path: "/api/drafts/{id}/revisions",
  summary: "Các lần lưu / the revisions",
  request: {
    params: byId,
    query: z.object({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
  },
  responses: { 200: json(RevisionListSchema, "Mới nhất trước / the newest first"), ...reading },
});
const one = createRoute({
  method: "get",
  path: "/api/drafts/{id}/revisions/{number}",
  summary: "Một lần lưu / one revision",
  request: { params: byRevision },
  responses: { 200: json(RevisionTextSchema, "Nội dung / the text"), ...reading },
});
const restore = createRoute({
  method: "post",
  path: "/api/drafts/{id}/revisions/{number}/restore",
  summary: "Khôi phục một lần lưu: nội dung cũ thành lần lưu mới / an old text becomes the newest revision",
  request: { params: byRevision, headers: ifMatch },
  responses: {
    200: json(DraftSchema, "Đã khôi phục / restored"),
    ...writing,
    ...failing(428),
    409: conflict,
  },
});

const ofDrafts = { vi: "bản nháp", en: "draft" };
const ofRevisions = { vi: "lần lưu", en: "revision" };

export const drafts: AddRoute = (app, dependencies) => {
  const open = () => storageOf(dependencies).drafts;
  const headOf = (id: string) => {
    const draft = open().find(id);
    if (!draft) throw notSaved(ofDrafts, id);
    return draft;
  };
  const revisionOf = (id: string, number: number) => {
    const revision = open().revision(headOf(id).id, number);
    if (!revision) throw notSaved(ofRevisions, `${id}/${number}`);
    return revision;
  };
  const saveOn = (id: string, base: number, change: { readonly text: string; readonly label?: string }) => {
    const saved = open().save(id, { ...change, base });
    if (!saved) throw notSaved(ofDrafts, id);
    if (saved.status === "saved") return headOf(id);
    const { current, base: stood } = saved;
    throw new Refusal(409, report("KH6122", nowhere, { base, current: current.number }), [], {
      current,
      ...(stood && { base: stood }),
    });
  };

  /** Its tag is its revision. */
  const tagged = ({ revision }: DraftBody) => ({ etag: tagOf(revision) });

  app.openapi(list, (context) => context.json({ drafts: [...open().list()] }, 200));
  app.openapi(read, (context) => {
    const head = headOf(context.req.valid("param").id);
    const { text } = revisionOf(head.id, head.revision);
    return context.json({ ...head, text }, 200, tagged(head));
  });
  app.openapi(history, (context) => {
    const { before, limit } = context.req.valid("query");
    const { id } = headOf(context.req.valid("param").id);
    const page = { limit, ...(before !== undefined && { before }) };
    return context.json({ revisions: [...open().revisions(id, page)] }, 200);
  });
  app.openapi(one, (context) => {
    const { id, number } = context.req.valid("param");
    return context.json(revisionOf(id, number), 200);
  });

  // Not `app.openapi`: bodies are read by `readBody`, whose words are ours.
  for (const route of [create, save, change, remove, restore]) app.openAPIRegistry.registerPath(route);
  app.post(create.path, atMost(largest), async (context) => {
    const asked = await readBody(context, NewDraftSchema);
    const begun = beginDraft(asked, dependencies);
    const { id = randomId(8), from, name, text = begun.text } = asked;
    const made = open().create({
      id,
      name: name ?? begun.name.slice(0, 190),
      origin: from,
      texts: [begun.text, text],
      clash: name === undefined ? "number" : "refuse",
    });
    if (made.status === "name-taken") throw nameTaken(ofDrafts, name ?? begun.name, made.free);
    const headers = { location: `/api/drafts/${id}`, ...tagged(made.draft) };
    return context.json(made.draft, made.status === "made" ? 201 : 200, headers);
  });
  app.put("/api/drafts/:id", atMost(largest), async (context) => {
    const base = statedRevision(context);
    const { text, label } = await readBody(context, SaveDraftSchema);
    const draft = saveOn(context.req.param("id"), base, { text, ...(label !== undefined && { label }) });
    return context.json(draft, 200, tagged(draft));
  });
  app.patch("/api/drafts/:id", atMost(1), async (context) => {
    const { name, deleted } = await readBody(context, ChangeDraftSchema);
    const { id } = headOf(context.req.param("id"));
    if (deleted !== undefined) open().setDeleted(id, deleted);
    const renamed = name === undefined ? undefined : open().rename(id, name);
    if (renamed?.status === "name-taken") throw nameTaken(ofDrafts, name ?? "", renamed.free);
    return context.json(headOf(id), 200);
  });
  app.delete("/api/drafts/:id", (context) => {
    const { id } = headOf(context.req.param("id"));
    open().setDeleted(id, true);
    return context.json(headOf(id), 200);
  });
  app.post("/api/drafts/:id/revisions/:number/restore", (context) => {
    const [id, number] = [context.req.param("id"), Number(context.req.param("number"))];
    const { text } = revisionOf(id, number);
    const label = `Khôi phục lần lưu ${number}`;
    const draft = saveOn(id, statedRevision(context), { text, label });
    return context.json(draft, 200, tagged(draft));
  });
};
