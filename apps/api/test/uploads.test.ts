// Tables that are uploaded: kept as they came, read with every problem, listed, evaluated, removed.
import { readdirSync } from "node:fs";
import path from "node:path";
import { DatasetListSchema, EvaluationSchema, ProblemSchema, UploadedSchema } from "@khung/contract";
import { expect, it } from "vitest";
import { answerInWorker } from "../src/run-in-worker.ts";
import { createSampleApp, dataText, frameworkText, posted, sampleWorld } from "./sample.ts";

const world = sampleWorld();

const kept = () =>
  readdirSync(path.join(path.dirname(world.folder), "du-lieu", "so-lieu")).filter((name) => name !== ".incoming");
const upload = (query: string, body: BodyInit, type = "text/csv") =>
  world.app.request(`/api/datasets?${query}`, {
    method: "POST",
    body,
    headers: { "content-type": type },
    duplex: "half",
  } as RequestInit);
async function uploaded(query: string, body: BodyInit, type?: string) {
  const response = await upload(query, body, type);
  expect(response.status, await response.clone().text()).toBe(201);
  return UploadedSchema.parse(await response.json());
}
async function refused(response: Response | Promise<Response>) {
  const answer = await response;
  const problem = ProblemSchema.parse(await answer.clone().json());
  return [answer.status, problem.code] as const;
}

it("a table is kept byte for byte, listed with the frameworks it suits, and evaluated", async () => {
  const { dataset, columns, problems } = await uploaded(
    "file=Xã%202026.csv&name=Số liệu 2026&asOf=2026-06-30",
    dataText,
  );
  expect(dataset).toMatchObject({
    file: "Xã 2026.csv",
    title: { vi: "Số liệu 2026" },
    rows: 4,
    synthetic: false,
    asOf: "2026-06-30",
    frameworks: [{ id: "vn.mau", version: "1.0.0" }],
  });
  expect([columns.slice(0, 2), problems]).toEqual([["entity", "_name"], []]);
  const { datasets } = DatasetListSchema.parse(await (await world.app.request("/api/datasets")).json());
  expect(datasets.map(({ id, uploaded: at }) => [id, at !== undefined])).toEqual([
    ["xa", false],
    ["tinh.hai", false],
    [dataset.id, true],
  ]);
  expect(await (await world.app.request(`/api/datasets/${dataset.id}/content`)).text()).toBe(dataText);
  const body = { framework: { id: "vn.mau", version: "1.0.0" }, dataset: dataset.id };
  const result = EvaluationSchema.parse(await (await world.app.request("/api/evaluate", posted(body))).json());
  expect([result.asOf, result.data.rows]).toEqual(["2026-06-30", 4]);
});

it("every problem is told by row and column, and the file stays as it was", async () => {
  const bad = "entity,ho_so,ho_so_toan_trinh\n00001,10,tám\n00001,x,5\n,1,1\n";
  const { dataset, problems } = await uploaded("file=xa.csv", bad);
  expect(problems.map(({ code, cell }) => [code, cell?.row, cell?.column])).toEqual(
    expect.arrayContaining([
      [expect.any(String), 2, "ho_so_toan_trinh"],
      ["KH5008", 3, "entity"],
      ["KH5007", 4, "entity"],
    ]),
  );
  expect(await (await world.app.request(`/api/datasets/${dataset.id}/content`)).text()).toBe(bad);
});

it("reads a table by the inputs of a draft, also of one that means nothing yet", async () => {
  const text = frameworkText.replaceAll("ho_so", "viec");
  const from = { kind: "empty" };
  await world.app.request("/api/drafts", posted({ id: "AAAAA", from, text }));
  await world.app.request("/api/drafts", posted({ id: "BBBBB", from, text: "nửa câu {", name: "Nửa câu" }));
  const table = "entity;viec;viec_toan_trinh\n1;10;8\n";
  const read = await uploaded("file=viec.csv&framework=AAAAA", table);
  expect(read.problems.map(({ code, severity }) => [code, severity])).toEqual([["KH5028", "info"]]);
  expect((await uploaded("file=viec.csv&framework=BBBBB", table)).columns).toEqual([
    "entity",
    "viec",
    "viec_toan_trinh",
  ]);
  expect(await refused(upload("file=viec.csv&framework=CCCCC", table))).toEqual([404, "KH6124"]);
  expect(await refused(upload("file=viec.csv&framework=khong@1.0.0", table))).toEqual([404, "KH6012"]);
});

it("knows a table by what it holds, whatever its name says", async () => {
  const rows = JSON.stringify([{ entity: "1", ho_so: 10, ho_so_toan_trinh: 8 }]);
  expect((await uploaded("file=xa.json", rows, "application/json")).dataset.rows).toBe(1);
  // A workbook that is cut off.
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  expect((await refused(upload("file=xa.xlsx", "PK\u0003\u0004", type)))[0]).toBe(422);
});

it("the same bytes twice are kept once, until neither table is listed", async () => {
  const one = await uploaded("file=xa.csv", dataText);
  const two = await uploaded("file=xa.csv", dataText);
  expect([kept().length, two.dataset.title.vi]).toEqual([1, "xa.csv (2)"]);
  expect((await world.app.request(`/api/datasets/${one.dataset.id}`, { method: "DELETE" })).status).toBe(204);
  expect(kept()).toHaveLength(1);
  await world.app.request(`/api/datasets/${two.dataset.id}`, { method: "DELETE" });
  expect(kept()).toEqual([]);
  expect(await refused(world.app.request(`/api/datasets/${two.dataset.id}`, { method: "DELETE" }))).toEqual([
    404,
    "KH6124",
  ]);
  expect(await refused(world.app.request("/api/datasets/xa", { method: "DELETE" }))).toEqual([404, "KH6124"]);
});

it("what is no table, too large, of another type or badly asked leaves nothing", async () => {
  expect(await refused(upload("file=xa.csv", "\n\n"))).toEqual([422, "KH5010"]);
  expect(await refused(upload("file=xa.doc", "x"))).toEqual([422, "KH5020"]);
  expect(await refused(upload("file=xa.csv", "x", "text/plain"))).toEqual([415, "KH5020"]);
  expect(await refused(upload("name=x", dataText))).toEqual([400, "KH6021"]);
  const claimed = { method: "POST", body: "x", headers: { "content-type": "text/csv", "content-length": "999999999" } };
  expect(await refused(world.app.request("/api/datasets?file=a.csv", claimed))).toEqual([413, "KH6022"]);
  expect(kept()).toEqual([]);
});

it("more bytes than were allowed are refused while they flow, whoever says nothing of their number", async () => {
  const piece = new Uint8Array(2 ** 22);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += piece.length;
      controller.enqueue(piece);
    },
  });
  expect(await refused(upload("file=xa.csv", endless))).toEqual([413, "KH6022"]);
  expect(sent).toBeLessThan(300 * 2 ** 20);
  expect(kept()).toEqual([]);
}, 60_000);

it("while a large table is read, the server answers", async () => {
  const script = new URL("../src/uploads/upload-worker.ts", import.meta.url);
  const begun = Promise.withResolvers<void>();
  const served = await createSampleApp(world.folder, {
    storage: world.storage,
    readUpload: (job) => {
      begun.resolve();
      return answerInWorker(script, job);
    },
  });
  const order: string[] = [];
  const rows = Array.from({ length: 20_000 }, (_, i) => `${20_000 + i},Xã ${i},10,${i % 11}\n`).join("");
  const sending = served.app
    .request("/api/datasets?file=lon.csv", {
      method: "POST",
      body: dataText + rows,
      headers: { "content-type": "text/csv" },
    })
    .then(async (answer) => {
      order.push("read");
      return UploadedSchema.parse(await answer.json());
    });
  await begun.promise;
  expect((await served.app.request("/api/health")).status).toBe(200);
  order.push("health");
  expect((await sending).dataset.rows).toBe(20_004);
  expect(order).toEqual(["health", "read"]);
});
