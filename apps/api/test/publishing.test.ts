// What publishing would do, what stands in its way, and what is published as everybody else reads it.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import {
  DatasetListSchema,
  DraftSchema,
  FrameworkListSchema,
  FrameworkSourceSchema,
  ProblemSchema,
  PublicationPlanSchema,
  type PublicationPlanBody,
} from "@khung/contract";
import { expect, it } from "vitest";
import { createSampleApp, frameworkText, posted, sampleWorld } from "./sample.ts";

const world = sampleWorld();

const decided = frameworkText
  .replace('issuer "Ủy ban mẫu"', 'issuer "Ủy ban mẫu"\n  decision "01/QĐ" dated 2025-01-01')
  .replace("version 1.0.0", "version 1.1.0")
  .replace("2: 80%", "2: 85%");
const overlay = `language en
overlay tinh.x version 1.0.0 "X" extends vn.mau@1.0.0 {
  issuer "Tỉnh"
  decision "02/QĐ" dated 2025-02-01
  effective from 2025-03-01
}
`;

/** A draft of a text; its newest revision. */
async function draftOf(text: string): Promise<{ readonly draft: string; readonly revision: number }> {
  const from = { kind: "framework", id: "vn.mau", version: "1.0.0" };
  const made = DraftSchema.parse(await (await world.app.request("/api/drafts", posted({ from, text }))).json());
  return { draft: made.id, revision: made.revision };
}
async function planOf(text: string): Promise<PublicationPlanBody> {
  const { draft, revision } = await draftOf(text);
  const answer = await world.app.request(`/api/drafts/${draft}/revisions/${revision}/publication`);
  expect(answer.status).toBe(200);
  return PublicationPlanSchema.parse(await answer.json());
}
const publish = async (text: string) => world.app.request("/api/publications", posted(await draftOf(text)));
const codesOf = ({ problems }: PublicationPlanBody) => problems.map(({ code }) => code);

it("the plan says what it would be, and what changed since the version before", async () => {
  const plan = await planOf(decided);
  expect(plan).toMatchObject({
    problems: [],
    version: { id: "vn.mau", version: "1.1.0", overlay: false, decision: { number: "01/QĐ" } },
    tests: { all: 0, failed: [] },
    along: [],
    previous: { id: "vn.mau", version: "1.0.0" },
  });
  const threshold = plan.previous?.changes.find(({ subject }) => subject === "ty_le");
  expect([threshold?.before?.vi, threshold?.after?.vi]).toEqual(["80%", "85%"]);
});

it("everything that stands in the way is told, each by its code", async () => {
  expect(codesOf(await planOf(decided.replace("ensure", "ensuer"))).length).toBeGreaterThan(0);
  expect(codesOf(await planOf(frameworkText.replace("1.0.0", "1.2.0")))).toEqual(["KH6100"]);
  // The shipped version of that number says something else.
  const taken = decided.replace("version 1.1.0", "version 1.0.0");
  expect(codesOf(await planOf(taken))).toEqual(["KH6101"]);
  const refused = await publish(taken);
  expect([refused.status, ProblemSchema.parse(await refused.json()).code]).toEqual([409, "KH6101"]);
  const tested = `${decided}
test "40 % is level 1" of vn.mau@1.1.0 {
  given ho_so = 10, ho_so_toan_trinh = 4
  expect level = 2
}
test "80 % is level 1" of vn.mau@1.1.0 {
  given ho_so = 10, ho_so_toan_trinh = 8
  expect level = 1
}
`;
  const failing = await planOf(tested);
  expect([codesOf(failing), failing.tests]).toEqual([["KH6139"], { all: 2, failed: ["40 % is level 1"] }]);
  expect((await publish(tested)).status).toBe(422);
  expect((await publish(tested.replace("level = 2", "level = 1"))).status).toBe(201);
});

it("a shipped base that names its decision goes into the store with the overlay", async () => {
  const base = frameworkText.replace('Ủy ban mẫu"', 'Ủy ban mẫu"\n  decision "01/QĐ" dated 2025-01-01');
  // One that does not name its decision cannot go along.
  expect(codesOf(await planOf(overlay))).toEqual(["KH6102"]);
  writeFileSync(path.join(world.folder, "mau.khung"), base);
  ({ app: world.app } = await createSampleApp(world.folder, { storage: world.storage }));
  expect((await planOf(overlay)).along).toEqual([{ id: "vn.mau", version: "1.0.0" }]);
  expect((await publish(overlay)).status).toBe(201);
  expect((await planOf(overlay)).along).toEqual([]);
});

it("what is published is in the list of frameworks, suits the same tables, and can be read with what it stands on", async () => {
  await publish(decided);
  const { frameworks } = FrameworkListSchema.parse(await (await world.app.request("/api/frameworks")).json());
  expect(frameworks.map(({ id, version, publication }) => [id, version, publication?.published])).toEqual([
    ["vn.mau", "1.0.0", undefined],
    ["vn.mau", "1.1.0", "2026-11-22"],
  ]);
  const { datasets } = DatasetListSchema.parse(await (await world.app.request("/api/datasets")).json());
  expect(datasets[0]?.frameworks.map(({ version }) => version)).toEqual(["1.0.0", "1.1.0"]);
  const source = await world.app.request("/api/frameworks/vn.mau/1.1.0/source");
  expect(FrameworkSourceSchema.parse(await source.json()).source).toBe(decided);
  await publish(overlay.replace("vn.mau@1.0.0", "vn.mau@1.1.0"));
  const above = await world.app.request("/api/frameworks/tinh.x/1.0.0/source");
  expect(FrameworkSourceSchema.parse(await above.json()).bases?.map(({ text }) => text)).toEqual([decided]);
});

it("the archive unpacks into a store that `khung verify` reads, as the folder of the server itself is one", async () => {
  await publish(decided);
  await publish(overlay.replace("vn.mau@1.0.0", "vn.mau@1.1.0"));
  const answer = await world.app.request("/api/publications/tinh.x/1.0.0/archive");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
  const store = path.join(path.dirname(world.folder), "giai-nen");
  for (const { name, content } of unzip(Buffer.from(await answer.arrayBuffer()))) {
    const file = path.join(store, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const main = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url));
  for (const place of [store, path.join(path.dirname(world.folder), "du-lieu", "kho")]) {
    const asked = ["verify", "--store", place, "--format", "json", "tinh.x@1.0.0"];
    const { stdout, stderr } = spawnSync(process.execPath, [main, ...asked], { encoding: "utf8" });
    expect(stderr).toBe("");
    const { items } = JSON.parse(stdout) as { readonly items: readonly { readonly diagnostics: readonly unknown[] }[] };
    // The server holds no key: that nobody signed it is all that there is to say.
    expect(items.map(({ diagnostics }) => diagnostics)).toEqual([[expect.objectContaining({ code: "KH6110" })]]);
  }
});

/** Reads an archive as it was written: every file deflated, its name and sizes in its own header. */
function unzip(bytes: Buffer): readonly { readonly name: string; readonly content: Buffer }[] {
  const files: { name: string; content: Buffer }[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [size, length, extra] = [
      bytes.readUInt32LE(at + 18),
      bytes.readUInt16LE(at + 26),
      bytes.readUInt16LE(at + 28),
    ];
    const start = at + 30 + length + extra;
    const name = bytes.toString("utf8", at + 30, at + 30 + length);
    files.push({ name, content: inflateRawSync(bytes.subarray(start, start + size)) });
    at = start + size;
  }
  return files;
}
