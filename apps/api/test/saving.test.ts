// Drafts, publications, scenarios and snapshots over HTTP.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  ConflictSchema,
  DraftListSchema,
  DraftSchema,
  DraftTextSchema,
  ProblemSchema,
  problemType,
  PublicationListSchema,
  PublicationTextSchema,
  PublishedSchema,
  RevisionListSchema,
  RevisionTextSchema,
  ScenarioListSchema,
  ScenarioSchema,
  SharedSchema,
  SnapshotSchema,
} from "@khung/contract";
import { StorageFailure } from "@khung/database";
import { expect, it } from "vitest";
import { createSampleApp, dataText, frameworkText, posted, sampleWorld } from "./sample.ts";

const world = sampleWorld();

const from = { kind: "framework", id: "vn.mau", version: "1.0.0" } as const;
const send = (method: string, body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  ...posted(body, headers),
  method,
});
async function refused(response: Response | Promise<Response>) {
  const answer = await response;
  expect(answer.headers.get("content-type")).toBe(problemType);
  const problem = ProblemSchema.parse(await answer.clone().json());
  expect(problem.status).toBe(answer.status);
  return [answer.status, problem.code] as const;
}
async function makeDraft(body: Readonly<Record<string, unknown>> = {}) {
  const response = await world.app.request("/api/drafts", posted({ from, ...body }));
  expect(response.status).toBe(201);
  return DraftSchema.parse(await response.json());
}
const save = (id: string, text: string, revision: number) =>
  world.app.request(`/api/drafts/${id}`, send("PUT", { text }, { "if-match": `"${revision}"` }));

it("a draft of a shipped framework: made, listed, read, saved, its tag the revision", async () => {
  const draft = await makeDraft();
  expect(draft).toMatchObject({ name: "Khung mẫu", origin: from, revision: 1 });
  const read = await world.app.request(`/api/drafts/${draft.id}`);
  expect(read.headers.get("etag")).toBe('"1"');
  expect(DraftTextSchema.parse(await read.json()).text).toBe(frameworkText);
  const saved = await save(draft.id, "nửa câu {", 1);
  expect([saved.status, saved.headers.get("etag")]).toEqual([200, '"2"']);
  expect(DraftTextSchema.parse(await (await world.app.request(`/api/drafts/${draft.id}`)).json()).text).toBe(
    "nửa câu {",
  );
  const { drafts } = DraftListSchema.parse(await (await world.app.request("/api/drafts")).json());
  expect(drafts.map(({ id, revision }) => [id, revision])).toEqual([[draft.id, 2]]);
});

it("a draft that the page began: its id, its text, and no second one when it is sent again", async () => {
  const body = { id: "7F3K2M9Q", text: `${frameworkText}// sửa\n`, name: "Bản nháp 2027" };
  expect(await makeDraft(body)).toMatchObject({ id: "7F3K2M9Q", name: "Bản nháp 2027", revision: 2 });
  const again = await world.app.request("/api/drafts", posted({ from, ...body }));
  expect([again.status, DraftSchema.parse(await again.json()).revision]).toEqual([200, 2]);
  const first = await world.app.request("/api/drafts/7F3K2M9Q/revisions/1");
  expect(RevisionTextSchema.parse(await first.json()).text).toBe(frameworkText);
});

it("a draft on a base, and one from nothing, in both languages, can be read by the compiler", async () => {
  const beginnings = [
    { from: { ...from, kind: "overlay" } },
    { from: { ...from, kind: "overlay" }, language: "en" },
    { from: { kind: "empty" } },
    { from: { kind: "empty" }, language: "en" },
  ];
  for (const beginning of beginnings) {
    const { id } = await makeDraft(beginning);
    const { text } = DraftTextSchema.parse(await (await world.app.request(`/api/drafts/${id}`)).json());
    const source = beginning.from.kind === "overlay" ? `${text}\n${frameworkText.replace("language en\n", "")}` : text;
    // The languages of two texts differ; what counts is that the overlay itself is whole.
    if (beginning.language === "en" || beginning.from.kind === "empty") {
      const checked = await world.app.request("/api/check", posted({ source }));
      expect(JSON.stringify(await checked.json())).not.toContain('"error"');
    } else expect(text).toContain("kế thừa vn.mau@1.0.0");
  }
});

it("a save without a revision is 428, on an older one 409 with both texts, and neither writes", async () => {
  const { id } = await makeDraft();
  expect(await refused(world.app.request(`/api/drafts/${id}`, send("PUT", { text: "x" })))).toEqual([428, "KH6123"]);
  expect(
    await refused(world.app.request(`/api/drafts/${id}`, send("PUT", { text: "x" }, { "if-match": "*" }))),
  ).toEqual([428, "KH6123"]);
  await save(id, "hai", 1);
  const stale = await save(id, "ba", 1);
  expect(await refused(stale)).toEqual([409, "KH6122"]);
  const conflict = ConflictSchema.parse(await stale.json());
  expect([conflict.current.number, conflict.current.text, conflict.base?.text]).toEqual([2, "hai", frameworkText]);
  // What a compressed answer calls the revision is taken too.
  const weak = await world.app.request(`/api/drafts/${id}`, send("PUT", { text: "gộp" }, { "if-match": 'W/"2"' }));
  expect(weak.status).toBe(200);
});

it("history, and an old text as the newest revision", async () => {
  const { id } = await makeDraft();
  for (const [index, text] of ["một", "hai", "ba"].entries()) await save(id, text, index + 1);
  const restored = await world.app.request(
    `/api/drafts/${id}/revisions/2/restore`,
    send("POST", undefined, { "if-match": '"4"' }),
  );
  expect(DraftSchema.parse(await restored.json()).revision).toBe(5);
  const page = await world.app.request(`/api/drafts/${id}/revisions?limit=2`);
  const { revisions } = RevisionListSchema.parse(await page.json());
  expect(revisions.map(({ number, label }) => [number, label])).toEqual([
    [5, "Khôi phục lần lưu 2"],
    [4, undefined],
  ]);
  const older = await world.app.request(`/api/drafts/${id}/revisions?before=3`);
  expect(RevisionListSchema.parse(await older.json()).revisions).toHaveLength(2);
  expect(await refused(world.app.request(`/api/drafts/${id}/revisions/9`))).toEqual([404, "KH6124"]);
  const stale = world.app.request(
    `/api/drafts/${id}/revisions/3/restore`,
    send("POST", undefined, { "if-match": '"4"' }),
  );
  expect(await refused(stale)).toEqual([409, "KH6122"]);
});

it("renamed, put aside, taken back; a name that is taken is refused with one that is free", async () => {
  const one = await makeDraft({ name: "Nháp" });
  const two = await makeDraft();
  const rename = (name: string) => world.app.request(`/api/drafts/${two.id}`, send("PATCH", { name }));
  const clash = await rename("nháp");
  expect(await refused(clash)).toEqual([409, "KH6125"]);
  expect(await clash.text()).toContain("nháp (2)");
  expect(await refused(world.app.request("/api/drafts", posted({ from, name: "Nháp" })))).toEqual([409, "KH6125"]);
  expect(DraftSchema.parse(await (await rename("Tỉnh Mẫu")).json()).name).toBe("Tỉnh Mẫu");
  const gone = await world.app.request(`/api/drafts/${one.id}`, { method: "DELETE" });
  expect(DraftSchema.parse(await gone.json()).deleted).toBeDefined();
  expect((await world.app.request(`/api/drafts/${one.id}`)).status).toBe(200);
  const back = await world.app.request(`/api/drafts/${one.id}`, send("PATCH", { deleted: false }));
  expect(DraftSchema.parse(await back.json()).deleted).toBeUndefined();
});

it("what is badly asked is said, each in its way", async () => {
  const asks: readonly (readonly [string, RequestInit | undefined, number, string])[] = [
    ["/api/drafts/00000000", undefined, 404, "KH6124"],
    ["/api/drafts/khong-dung", undefined, 400, "KH6021"],
    ["/api/drafts/00000000", send("PUT", { text: "x" }, { "if-match": '"1"' }), 404, "KH6124"],
    ["/api/drafts/00000000", send("PATCH", { name: "x" }), 404, "KH6124"],
    ["/api/drafts", posted({ from: { kind: "framework", id: "khong", version: "1.0.0" } }), 404, "KH6012"],
    ["/api/drafts", posted({ from: { kind: "nothing" } }), 400, "KH6021"],
    ["/api/drafts", posted({ from, name: "  " }), 400, "KH6021"],
    ["/api/drafts", { ...posted({}), body: "{" }, 400, "KH6026"],
    ["/api/drafts", { ...posted({}), headers: { "content-type": "text/plain" } }, 415, "KH6026"],
    ["/api/drafts", posted({ from, text: "x".repeat(17 * 2 ** 20) }), 413, "KH6022"],
    ["/api/scenarios/00000000", undefined, 404, "KH6124"],
    ["/api/scenarios/00000000", { method: "DELETE" }, 404, "KH6124"],
    ["/api/snapshots/00000", undefined, 404, "KH6124"],
    ["/api/publications/vn.mau/1.0.0", undefined, 404, "KH6124"],
  ];
  for (const [address, init, status, code] of asks) {
    expect(await refused(world.app.request(address, init)), `${init?.method ?? "GET"} ${address}`).toEqual([
      status,
      code,
    ]);
  }
});

it("no page elsewhere and no other name of this machine may write", async () => {
  const writes: readonly (readonly [string, RequestInit])[] = [
    ["/api/drafts", posted({ from })],
    ["/api/drafts/7F3K2M9Q", send("PUT", { text: "x" }, { "if-match": '"1"' })],
    ["/api/drafts/7F3K2M9Q", { method: "DELETE" }],
    ["/api/datasets?file=a.csv", { method: "POST", body: dataText, headers: { "content-type": "text/csv" } }],
    ["/api/publications", posted({ draft: "7F3K2M9Q", revision: 1 })],
    ["/api/scenarios", posted({ name: "x", body: {} })],
    ["/api/snapshots", posted({})],
  ];
  for (const [address, init] of writes) {
    const headers = { ...(init.headers as Readonly<Record<string, string>> | undefined), origin: "https://la.example" };
    expect(await refused(world.app.request(address, { ...init, headers }))).toEqual([403, "KH6023"]);
    expect(await refused(world.app.request(`http://la.example${address}`, init))).toEqual([403, "KH6023"]);
  }
  expect(world.storage.drafts.list()).toEqual([]);
});

const decided = frameworkText
  .replace('issuer "Ủy ban mẫu"', 'issuer "Ủy ban mẫu"\n  decision "01/QĐ" dated 2025-01-01')
  .replace("1.0.0", "1.1.0");

it("publishing: what stands in the way is said; then it stands still, in the form of `khung publish`", async () => {
  const { id } = await makeDraft();
  const publish = (revision: number, rest = {}) =>
    world.app.request("/api/publications", posted({ draft: id, revision, ...rest }));
  expect(await refused(publish(1))).toEqual([422, "KH6100"]);
  expect(await refused(publish(9))).toEqual([404, "KH6124"]);
  await save(id, decided.replace("ensure", "ensuer"), 1);
  const broken = await publish(2);
  expect(await refused(broken)).toEqual([422, "KH6024"]);
  expect(ProblemSchema.parse(await broken.json()).errors.length).toBeGreaterThan(0);
  await save(id, decided, 2);
  expect(await refused(publish(3, { dated: "2024-12-31" }))).toEqual([422, "KH6105"]);
  const made = await publish(3, { dated: "2026-11-22" });
  expect(made.status).toBe(201);
  const { publication, folder: at } = PublishedSchema.parse(await made.json());
  expect([publication.id, publication.published, publication.signed, at]).toEqual([
    "vn.mau",
    "2026-11-22",
    false,
    "kho/vn.mau/1.1.0",
  ]);
  expect(PublishedSchema.parse(await (await publish(3)).json()).status).toBe("same");
  await save(id, decided.replace("80%", "90%"), 3);
  expect(await refused(publish(4))).toEqual([409, "KH6101"]);
  const { publications } = PublicationListSchema.parse(await (await world.app.request("/api/publications")).json());
  expect(publications).toEqual([publication]);
  const one = PublicationTextSchema.parse(await (await world.app.request("/api/publications/vn.mau/1.1.0")).json());
  expect(one.text).toBe(decided);
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    expect(await refused(world.app.request("/api/publications/vn.mau/1.1.0", { method }))).toEqual([403, "KH6126"]);
  }
});

it("an overlay is published once its base is, and a draft may begin with what is published", async () => {
  const overlay = await makeDraft({
    from: { ...from, kind: "overlay" },
    text: `language en
overlay tinh.x version 1.0.0 "X" extends vn.mau@1.1.0 {
  issuer "Tỉnh"
  decision "02/QĐ" dated 2025-02-01
  effective from 2025-03-01
}
`,
  });
  const publish = () =>
    world.app.request("/api/publications", posted({ draft: overlay.id, revision: overlay.revision }));
  // Nobody knows that base yet.
  expect(await refused(publish())).toEqual([422, "KH6024"]);
  const base = await makeDraft({ text: decided });
  await world.app.request("/api/publications", posted({ draft: base.id, revision: base.revision }));
  const published = await publish();
  expect(PublishedSchema.parse(await published.json()).publication.layers.map(({ id }) => id)).toEqual([
    "vn.mau",
    "tinh.x",
  ]);
  const copy = await makeDraft({ from: { kind: "framework", id: "tinh.x", version: "1.0.0" } });
  expect(copy.name).toBe("X");
});

it("scenarios: made, listed, changed, removed", async () => {
  const body = { set: [{ criterion: "ty_le", level: 1, value: "3/5" }] };
  const made = await world.app.request("/api/scenarios", posted({ name: "Thử 60 %", body }));
  const scenario = ScenarioSchema.parse(await made.json());
  expect([made.status, scenario.body]).toEqual([201, body]);
  expect(await refused(world.app.request("/api/scenarios", posted({ name: "thử 60 %", body })))).toEqual([
    409,
    "KH6125",
  ]);
  const address = `/api/scenarios/${scenario.id}`;
  const changed = await world.app.request(address, send("PUT", { name: "Thử 65 %", body: {} }));
  expect(ScenarioSchema.parse(await changed.json()).name).toBe("Thử 65 %");
  expect(ScenarioListSchema.parse(await (await world.app.request("/api/scenarios")).json()).scenarios).toHaveLength(1);
  expect(ScenarioSchema.parse(await (await world.app.request(address)).json()).body).toEqual({});
  expect((await world.app.request(address, { method: "DELETE" })).status).toBe(204);
});

it("a snapshot holds all that was shown, also after the draft and the table have changed", async () => {
  const draft = await makeDraft();
  const criteria = {
    key: draft.id,
    title: "Khung mẫu",
    revision: 1,
    file: "mau.khung",
    text: frameworkText,
    bases: [{ file: "goc.khung", text: "gốc" }],
  };
  const baseline = { key: "vn.mau@1.0.0", title: "Khung mẫu", file: "mau.khung", text: "khác", bases: [] };
  const shown = {
    title: "Mô phỏng",
    criteria,
    baseline,
    asOf: "2025-12-31",
    scenario: { set: [] },
    view: { screen: "mo-phong", tab: "danh-sach" },
  };
  const shared = await world.app.request("/api/snapshots", posted({ ...shown, dataset: "xa" }));
  const { id, made, path: address } = SharedSchema.parse(await shared.json());
  expect(shared.status).toBe(201);
  expect(`http://127.0.0.1:4173${address}`.length).toBeLessThanOrEqual(60);
  await save(draft.id, "khác hẳn", 1);
  const examples = { frameworks: [], datasets: [] };
  const later = (await createSampleApp(world.folder, { storage: world.storage, examples })).app;
  const snapshot = SnapshotSchema.parse(await (await later.request(`/api/snapshots/${id}`)).json());
  expect(snapshot).toMatchObject({ id, made, ...shown });
  expect(snapshot.dataset).toMatchObject({ id: "xa", rows: 4, synthetic: true, asOf: "2025-12-31" });
  expect(await (await later.request(`/api/snapshots/${id}/content`)).text()).toBe(dataText);
  const without = await later.request("/api/snapshots", posted(shown));
  const other = SharedSchema.parse(await without.json()).id;
  expect(await refused(later.request(`/api/snapshots/${other}/content`))).toEqual([404, "KH6124"]);
  expect(await refused(later.request("/api/snapshots", posted({ ...shown, dataset: "mat" })))).toEqual([404, "KH6013"]);
});

it("a database that another program holds is 503, and everything that only reads goes on", async () => {
  const { id } = await makeDraft();
  const other = new DatabaseSync(path.join(path.dirname(world.folder), "du-lieu", "khung.sqlite"));
  other.exec("begin immediate");
  expect(await refused(save(id, "hai", 1))).toEqual([503, "KH6127"]);
  expect((await world.app.request(`/api/drafts/${id}`)).status).toBe(200);
  other.exec("rollback");
  other.close();
  expect((await save(id, "hai", 1)).status).toBe(200);
});

it("without a place to save the rest of the application works, and saving says why it does not", async () => {
  const data = path.join(path.dirname(world.folder), "hong");
  writeFileSync(data, "a file in the place of the folder");
  const { openStorage } = await import("@khung/database");
  const failure = await openStorage(data, () => "").catch((error: unknown) => error);
  if (!(failure instanceof StorageFailure)) throw failure;
  const without = (await createSampleApp(world.folder, { storage: failure })).app;
  expect((await without.request("/api/frameworks")).status).toBe(200);
  expect((await without.request("/api/datasets")).status).toBe(200);
  for (const address of ["/api/drafts", "/api/publications", "/api/scenarios", "/api/snapshots/7F3K2"]) {
    expect(await refused(without.request(address))).toEqual([503, "KH6127"]);
  }
});
