import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import {
  CheckResultSchema,
  DatasetListSchema,
  FrameworkListSchema,
  FrameworkSchema,
  FrameworkSourceSchema,
  HealthSchema,
  ProblemSchema,
  problemType,
} from "@khung/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSampleApp, dataText, frameworkText, posted, writeExamples } from "./sample.ts";

type Sample = Awaited<ReturnType<typeof createSampleApp>>;
let folder: string;
let app: Sample["app"];
let logged: Sample["logged"];
beforeAll(async () => {
  folder = writeExamples();
  mkdirSync(path.join(folder, "web/assets"), { recursive: true });
  writeFileSync(path.join(folder, "web/index.html"), "<!doctype html><title>Khung</title>");
  writeFileSync(path.join(folder, "web/assets/a-1234.js"), "1;");
  writeFileSync(path.join(folder, "web/assets/a-1234.js.br"), brotliCompressSync("1;"));
  ({ app, logged } = await createSampleApp(folder, { web: path.join(folder, "web") }));
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toBe(problemType);
  const problem = ProblemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.ts:|node:internal/);
  return problem;
}

it("is up", async () => {
  const response = await app.request("/api/health");
  expect(HealthSchema.parse(await response.json())).toEqual({ ok: true, version: "1.2.3" });
});

it("lists frameworks with how far they are known", async () => {
  const { frameworks } = FrameworkListSchema.parse(await (await app.request("/api/frameworks")).json());
  expect(frameworks).toHaveLength(1);
  expect(frameworks[0]).toMatchObject({
    id: "vn.mau",
    version: "1.0.0",
    tier: "xa",
    file: "examples/mau.khung",
    criteria: 1,
    levels: 2,
  });
  expect(frameworks[0]?.provenance.thresholds).toEqual({ verified: 0, likely: 0, illustrative: 2, unsaid: 0 });
});

it("gives a framework's meaning and its text", async () => {
  const { summary, module } = FrameworkSchema.parse(await (await app.request("/api/frameworks/vn.mau/1.0.0")).json());
  expect([summary.id, module.criteria[0]?.code]).toEqual(["vn.mau", "ty_le"]);
  const source = FrameworkSourceSchema.parse(await (await app.request("/api/frameworks/vn.mau/1.0.0/source")).json());
  expect(source).toEqual({ file: "examples/mau.khung", source: frameworkText });
});

it("lists the tables that suit a framework and gives their bytes", async () => {
  const { datasets } = DatasetListSchema.parse(await (await app.request("/api/datasets")).json());
  expect(datasets.map(({ id, file, rows, synthetic }) => [id, file, rows, synthetic])).toEqual([
    ["xa", "examples/data/xa.csv", 4, true],
    ["tinh.hai", "examples/tinh/hai.csv", 2, false],
  ]);
  expect(datasets.slice(0, 1)).toEqual([
    {
      id: "xa",
      file: "examples/data/xa.csv",
      title: { vi: "Bốn xã" },
      rows: 4,
      digest: expect.stringMatching(/^sha256:/),
      synthetic: true,
      note: { vi: "xã bịa ra" },
      asOf: "2025-12-31",
      frameworks: [{ id: "vn.mau", version: "1.0.0" }],
    },
  ]);
  const content = await app.request("/api/datasets/xa/content");
  expect(await content.text()).toBe(dataText);
  const etag = content.headers.get("etag") ?? "";
  const again = await app.request("/api/datasets/xa/content", { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

it("checks a text", async () => {
  const good = CheckResultSchema.parse(
    await (await app.request("/api/check", posted({ source: frameworkText }))).json(),
  );
  expect(good.diagnostics).toEqual([]);
  const source = `\ufeff${frameworkText.replace("measure ho_so_toan_trinh", "measure ho_so_toan_trnh")}`;
  const { diagnostics } = CheckResultSchema.parse(
    await (await app.request("/api/check", posted({ source, file: "a.khung" }))).json(),
  );
  expect(diagnostics.map(({ severity, file, range }) => ({ severity, file, line: range?.start.line }))).toEqual([
    { severity: "error", file: "a.khung", line: 16 },
  ]);
});

it.each([
  ["an unknown address", "/api/nope", {}, 404, "KH6020"],
  ["a wrong method", "/api/check", {}, 404, "KH6020"],
  ["an unknown framework", "/api/frameworks/vn.mauu/1.0.0", {}, 404, "KH6012"],
  ["an unknown dataset", "/api/datasets/xaa/content", {}, 404, "KH6013"],
  [
    "no JSON",
    "/api/check",
    { method: "POST", headers: { "content-type": "application/json" }, body: "{" },
    400,
    "KH6026",
  ],
  ["a form", "/api/check", { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" }, 415, "KH6026"],
  ["no body", "/api/check", { method: "POST" }, 415, "KH6026"],
  ["a missing key", "/api/check", posted({}), 400, "KH6021"],
  ["a key too many", "/api/check", posted({ source: "", surce: "" }), 400, "KH6021"],
  ["a body too large", "/api/check", posted({ source: "x".repeat(3 * 2 ** 20) }), 413, "KH6022"],
  ["another host", "http://trang-la.example/api/health", {}, 403, "KH6023"],
  ["a page from elsewhere", "/api/health", { headers: { origin: "https://trang-la.example" } }, 403, "KH6023"],
  ["a page from nowhere", "/api/health", { headers: { origin: "null" } }, 403, "KH6023"],
])("refuses %s with a problem", async (_name, address, init, status, code) => {
  const response = await app.request(address, init);
  const problem = await problemOf(response);
  expect([response.status, problem.code, problem.type]).toEqual([status, code, `urn:khung:${code}`]);
});

it("says which field is wrong and what was probably meant", async () => {
  const request = posted({ framework: { id: "vn.mau" }, dataset: "xa" });
  expect((await problemOf(await app.request("/api/evaluate", request))).errors[0]).toHaveProperty(
    "pointer",
    "/framework",
  );
  expect((await problemOf(await app.request("/api/frameworks/vn.mua/1.0.0"))).detail).toContain("`vn.mau@1.0.0`");
});

it("hides a fault of its own and logs it", async () => {
  const broken = await createSampleApp(folder, {
    evaluate: () => {
      throw new Error("bí mật");
    },
  });
  const request = posted({ framework: { id: "vn.mau", version: "1.0.0" }, dataset: "xa" });
  const problem = await problemOf(await broken.app.request("/api/evaluate", request));
  expect([problem.status, problem.code, JSON.stringify(problem).includes("bí mật")]).toEqual([500, "KH6025", false]);
  expect(broken.logged).toHaveLength(1);
  expect(logged).toEqual([]);
});

it("describes every address, and itself serves the page that shows it", async () => {
  const description = await (await app.request("/api/openapi.json")).json();
  expect(Object.keys(description.paths).toSorted()).toEqual([
    "/api/check",
    "/api/datasets",
    "/api/datasets/{id}",
    "/api/datasets/{id}/content",
    "/api/drafts",
    "/api/drafts/{id}",
    "/api/drafts/{id}/revisions",
    "/api/drafts/{id}/revisions/{number}",
    "/api/drafts/{id}/revisions/{number}/publication",
    "/api/drafts/{id}/revisions/{number}/restore",
    "/api/evaluate",
    "/api/frameworks",
    "/api/frameworks/{id}/{version}",
    "/api/frameworks/{id}/{version}/source",
    "/api/health",
    "/api/publications",
    "/api/publications/{id}/{version}",
    "/api/publications/{id}/{version}/archive",
    "/api/scenarios",
    "/api/scenarios/{id}",
    "/api/snapshots",
    "/api/snapshots/{id}",
    "/api/snapshots/{id}/content",
  ]);
  expect(Object.keys(description.components.schemas)).toEqual(
    expect.arrayContaining(["Problem", "Evaluation", "EvaluationLine"]),
  );
  const page = await (await app.request("/api/docs")).text();
  expect(page).toContain("/api/docs/rapidoc.js");
  expect(page).not.toMatch(/https?:/);
});

it("serves the web application, its page for its own addresses, nothing outside its folder", async () => {
  const page = { headers: { accept: "text/html" } };
  expect(await (await app.request("/", page)).text()).toContain("<title>Khung");
  for (const address of [
    "/bo-tieu-chi/vn.mau@1.0.0?so-lieu=xa",
    "/vi-sao/vn.mau@1.0.0/00101",
    "/in/bang-diem/vn.mau",
  ]) {
    const answer = await app.request(address, page);
    expect(await answer.text()).toContain("<title>Khung");
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self';");
  }
  const asset = await app.request("/assets/a-1234.js");
  expect([asset.status, asset.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
  expect(await asset.text()).toBe("1;");
  const small = await app.request("/assets/a-1234.js", { headers: { "accept-encoding": "gzip, br" } });
  expect([small.headers.get("content-encoding"), small.headers.get("cache-control")]).toEqual([
    "br",
    asset.headers.get("cache-control"),
  ]);
  expect(brotliDecompressSync(await small.arrayBuffer()).toString()).toBe("1;");
  expect((await app.request("/assets/b-1234.js", page)).status).toBe(404);
  expect((await app.request("/..%2fmau.khung")).status).toBe(404);
  expect((await app.request("/%2e%2e/mau.khung")).status).toBe(404);
  expect((await app.request("/api/nope", page)).status).toBe(404);
});

it("lets nothing come from elsewhere", async () => {
  const { headers } = await app.request("/", { headers: { accept: "text/html" } });
  expect(headers.get("content-security-policy")).toContain("default-src 'self'; script-src 'self';");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});
