import { createRoute } from "@hono/zod-openapi";
import {
  IdSchema,
  NewSnapshotSchema,
  SharedSchema,
  SnapshotSchema,
  type NewSnapshotBody,
  type ShownCriteriaBody,
  type ShownDataBody,
  type SnapshotBody,
} from "@khung/contract";
import { z } from "zod";
import { atMost } from "../body-limit.ts";
import type { ServedDataset } from "../dependencies.ts";
import { findDataset } from "../find.ts";
import { json, jsonBody, reading, writing, type AddRoute } from "../openapi.ts";
import { notSaved, toRefusal } from "../problems.ts";
import { readBody } from "../read-body.ts";
import { storageOf } from "../storage-of.ts";

const params = z.object({ id: IdSchema });

const create = createRoute({
  method: "post",
  path: "/api/snapshots",
  summary: "Chia sẻ: chụp lại trang / share: a snapshot of a page",
  request: jsonBody(NewSnapshotSchema),
  responses: {
    201: json(SharedSchema, "Địa chỉ của bản chụp / the address of the snapshot"),
    ...writing,
  },
});
const one = createRoute({
  method: "get",
  path: "/api/snapshots/{id}",
  summary: "Một bản chụp, không bao giờ đổi / a snapshot, which never changes",
  request: { params },
  responses: { 200: json(SnapshotSchema, "Bản chụp / the snapshot"), ...reading },
});
const content = createRoute({
  method: "get",
  path: "/api/snapshots/{id}/content",
  summary: "Số liệu của bản chụp, nguyên từng byte / the bytes of its table",
  request: { params },
  responses: {
    200: { description: "Số liệu / the table", content: { "text/csv": { schema: z.string() } } },
    ...reading,
  },
});

/** It never changes, so whoever has it once has it for good. */
const forGood = { "cache-control": "private, max-age=31536000, immutable" };
const words = { vi: "bản chụp", en: "snapshot" };

/** A snapshot as it is kept: its texts stand beside, in the order in which they come. */
type Kept = Omit<SnapshotBody, "id" | "made">;

export const snapshots: AddRoute = (app, dependencies) => {
  const open = () => storageOf(dependencies);
  const find = (id: string): SnapshotBody => {
    const found = open().snapshots.find(id);
    if (!found) throw notSaved(words, id);
    // Written by this file alone, and checked to be JSON by the database.
    const kept = found.body as Kept;
    return { id: found.id, made: found.made, ...mapTexts(kept, (_, index) => found.texts[index] ?? "") };
  };
  app.openapi(one, (context) => {
    return context.json(find(context.req.valid("param").id), 200, forGood);
  });
  app.openapi(content, async (context) => {
    const { id } = context.req.valid("param");
    const { dataset } = find(id);
    if (!dataset) throw notSaved({ vi: "số liệu của bản chụp", en: "data of the snapshot" }, id);
    return context.body(await open().files.read(dataset.digest), 200, {
      "content-type": dataset.type,
      ...forGood,
      etag: `"${dataset.digest}"`,
    });
  });
  app.openAPIRegistry.registerPath(create);
  app.post(create.path, atMost(64), async (context) => {
    const asked = await readBody(context, NewSnapshotSchema);
    const { dataset: named, ...shown } = asked;
    const dataset = named === undefined ? undefined : await keep(await findDataset(dependencies, named));
    const texts: string[] = [];
    const kept = mapTexts({ ...shown, ...(dataset && { dataset }) }, (text) => {
      texts.push(text);
      return "";
    });
    const { id, made } = open().snapshots.create({
      body: kept,
      texts,
      ...(dataset && { dataDigest: dataset.digest }),
    });
    return context.json({ id, made, path: `/mp/${id}` }, 201, { location: `/api/snapshots/${id}` });
  });

  /** Keeps the bytes of a table that is shown: what is shipped may be another in the next version. */
  async function keep({ id, file, bytes, rows, notes, type }: ServedDataset): Promise<ShownDataBody> {
    const received = await open().files.receive(inOnePiece(bytes), bytes.length);
    if (received.status !== "kept") throw toRefusal(new Error(`${file} grew`), dependencies.log);
    return {
      id,
      title: notes?.title ?? { vi: id },
      file,
      type: type ?? "text/csv; charset=utf-8",
      digest: received.digest,
      rows,
      synthetic: notes?.synthetic ?? false,
      ...(notes?.note && { note: notes.note }),
      ...(notes?.asOf !== undefined && { asOf: notes.asOf }),
    };
  }
};

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The same with every text exchanged, in the order in which they come. */
function mapTexts<T extends Pick<NewSnapshotBody, "criteria" | "baseline">>(
  snapshot: T,
  exchange: (text: string, index: number) => string,
): T {
  let index = 0;
  const one = (criteria: ShownCriteriaBody): ShownCriteriaBody => ({
    ...criteria,
    text: exchange(criteria.text, index++),
    bases: criteria.bases.map(({ file, text }) => ({ file, text: exchange(text, index++) })),
  });
  const { criteria, baseline } = snapshot;
  return { ...snapshot, criteria: one(criteria), ...(baseline && { baseline: one(baseline) }) };
}
