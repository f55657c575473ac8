import { rmSync } from "node:fs";
import path from "node:path";
import {
  EvaluationLineSchema,
  EvaluationSchema,
  linesType,
  ProblemSchema,
  type EvaluationLineBody,
} from "@khung/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSampleApp, frameworkText, posted, writeExamples } from "./sample.ts";

const framework = { id: "vn.mau", version: "1.0.0" };
let folder: string;
let app: Awaited<ReturnType<typeof createSampleApp>>["app"];
beforeAll(async () => {
  folder = writeExamples();
  ({ app } = await createSampleApp(folder));
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

const evaluate = (body: unknown, headers = {}) => app.request("/api/evaluate", posted(body, headers));
const linesOf = (text: string): EvaluationLineBody[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => EvaluationLineSchema.parse(JSON.parse(line)));

it("evaluates a framework over a dataset", async () => {
  const response = await evaluate({ framework, dataset: "xa" });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
  const body = EvaluationSchema.parse(await response.json());
  expect(body.asOf).toBe("2025-12-31");
  expect(body.data).toMatchObject({ name: "examples/data/xa.csv", rows: 4, synthetic: true, problems: [] });
  expect(body.distribution.map(({ count }) => count)).toEqual([1, 1, 2]);
  expect(body.entities.map(({ entity, level, range }) => [entity, level, range])).toEqual([
    ["00001", 2, [2, 2]],
    ["00004", 1, [1, 1]],
    ["00007", 2, [2, 2]],
    ["00010", 0, [0, 2]],
  ]);
  expect(body.entities[0]?.criteria).toEqual({ ty_le: { levels: ["met", "met"], measure: "4/5" } });
});

it("evaluates a text, at a date", async () => {
  const source = frameworkText.replace("2: 80%", "2: 50%").replace("version 1.0.0", "version 1.1.0");
  const body = EvaluationSchema.parse(
    await (await evaluate({ framework: { source }, dataset: "xa", asOf: "2026-02-28" })).json(),
  );
  expect([body.framework.version, body.asOf]).toEqual(["1.1.0", "2026-02-28"]);
  expect(body.distribution.map(({ count }) => count)).toEqual([1, 0, 3]);
});

it("answers in lines: progress, summary, every entity, end", async () => {
  const response = await evaluate({ framework, dataset: "xa" }, { accept: linesType, "accept-encoding": "gzip" });
  expect([response.headers.get("content-type"), response.headers.get("content-encoding")]).toEqual([linesType, null]);
  const types = linesOf(await response.text()).map(({ type }) => type);
  expect(types).toEqual(["progress", "progress", "summary", "entity", "entity", "entity", "entity", "end"]);
});

it("refuses a text with errors, saying them", async () => {
  const response = await evaluate({ framework: { source: "framework x {" }, dataset: "xa" });
  const problem = ProblemSchema.parse(await response.json());
  expect([problem.status, problem.code]).toEqual([422, "KH6024"]);
  expect(problem.errors.some((error) => "severity" in error && error.severity === "error")).toBe(true);
});

it.each([
  ["nothing", "// không có gì\n", "KH6010"],
  ["two", frameworkText + frameworkText.replace("language en", "").replace("vn.mau", "vn.mau2"), "KH6011"],
])("refuses a text with %s to evaluate", async (_name, source, code) => {
  const response = await evaluate({ framework: { source }, dataset: "xa" });
  expect([response.status, ProblemSchema.parse(await response.json()).code]).toEqual([422, code]);
});

it("tells of a fault in the midst of lines with a line, and no end", async () => {
  const broken = await createSampleApp(folder, {
    // oxlint-disable-next-line require-yield
    async *evaluate() {
      await Promise.resolve();
      throw new Error("bí mật");
    },
  });
  const response = await broken.app.request(
    "/api/evaluate",
    posted({ framework, dataset: "xa" }, { accept: linesType }),
  );
  const lines = linesOf(await response.text());
  expect(lines).toMatchObject([{ type: "problem", problem: { code: "KH6025" } }]);
});

it("streams a long answer as it is computed, and stops when nobody reads on", async () => {
  const long = writeExamples(30_000);
  const { app: large } = await createSampleApp(long);
  rmSync(path.dirname(long), { recursive: true });
  const response = await large.request("/api/evaluate", posted({ framework, dataset: "xa" }, { accept: linesType }));
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(linesOf(new TextDecoder().decode(first?.value))[0]).toEqual({ type: "progress", done: 0, total: 30_004 });
  await reader?.cancel();
  const whole = await large.request("/api/evaluate", posted({ framework, dataset: "xa" }, { accept: linesType }));
  const lines = linesOf(await whole.text());
  expect(lines.at(-1)).toEqual({ type: "end", entities: 30_004 });
}, 30_000);
