import { indexSources, report, toDiagnosticJson } from "@khung/diagnostics";
import type { Evaluation } from "@khung/evaluator";
import { irVersion, type Module, type Table } from "@khung/ir";
import { expect, it } from "vitest";
import { DiagnosticSchema } from "./diagnostic.ts";
import { encodeSummary, entityEncoder } from "./encode-evaluation.ts";
import { EvaluateRequestSchema, EvaluationSchema } from "./evaluation.ts";
import { EvaluationLineSchema } from "./evaluation-lines.ts";

const origin = { file: "mau.khung", start: 0, end: 1 };
const lists = { evidence: [], sources: [], basis: [], notes: [], requirements: [], provenance: [] };
const criterion = { ...lists, class: "mandatory", title: { vi: "x" }, missing: "fails", origin } as const;
const share = { kind: "number", form: "share", unit: {} } as const;
const module: Module = {
  irVersion,
  id: "vn.mau",
  version: "1.0.0",
  title: { vi: "Mẫu" },
  replaces: [],
  basis: [],
  notes: [],
  cumulative: true,
  levels: [{ number: 1, id: "dat", title: { vi: "Đạt" }, origin }],
  inputs: [],
  ensures: [],
  parameters: [],
  lets: [],
  classifications: [],
  groups: [],
  criteria: [
    { ...criterion, code: "ty_le", measureType: share },
    { ...criterion, code: "toc_do", measureType: { ...share, form: "plain" } },
    { ...criterion, code: "to" },
  ],
  outcomes: [],
  reports: [{ name: "dat", statistic: "share", origin }],
  origin,
};
const number = (numerator: bigint, denominator: bigint) => ({ numerator, denominator });
const table: Table = { name: "x.csv", entities: ["001", "002"], columns: {}, labels: { ten: ["Xã Một", null] } };
const evaluation: Evaluation = {
  module,
  statistics: [],
  asOf: "2026-01-01",
  distribution: [
    { level: 0, id: "", count: 1 },
    { level: 1, id: "dat", count: 1 },
  ],
  entities: [
    {
      entity: "001",
      level: 0,
      range: { low: 0, high: 1, exact: true, deciding: ["ho_so"] },
      criteria: [
        { code: "ty_le", statuses: ["met"], measure: number(4n, 5n) },
        { code: "toc_do", statuses: ["unmet"], measure: number(1625n, 2n) },
        { code: "to", statuses: [null], measure: null },
      ],
      outcomes: { thu_hoi: null },
    },
    { entity: "002", level: 1, criteria: [{ code: "ty_le", statuses: ["missing"], measure: null }], outcomes: {} },
  ],
  reports: [{ name: "dat", rows: [{ value: number(1n, 2n), counted: 2, missing: 0 }] }],
  problems: [],
};
const context = {
  module,
  table,
  digest: `sha256:${"0".repeat(64)}`,
  data: { name: "x.csv", rows: 2, digest: "sha256:1", problems: [] },
};

it("encodes an evaluation as its schema says", () => {
  const encode = entityEncoder(context);
  const entities = evaluation.entities.map(encode);
  const body = EvaluationSchema.parse({ ...encodeSummary(evaluation, context), entities });
  expect(body.entities[0]).toEqual({
    entity: "001",
    labels: { ten: "Xã Một" },
    level: 0,
    range: [0, 1],
    rangeExact: true,
    deciding: ["ho_so"],
    outcomes: { thu_hoi: null },
    criteria: {
      ty_le: { levels: ["met"], measure: "4/5" },
      toc_do: { levels: ["unmet"], measure: "812.5" },
      to: { levels: [null] },
    },
  });
  expect(body.entities[1]).toEqual({
    entity: "002",
    labels: { ten: null },
    level: 1,
    outcomes: {},
    criteria: { ty_le: { levels: ["missing"], measure: null } },
  });
  expect(body.reports).toEqual([{ name: "dat", rows: [{ value: "1/2", counted: 2, missing: 0 }] }]);
  for (const line of [
    { type: "summary", ...body },
    { type: "entity", ...body.entities[0] },
  ]) {
    expect(EvaluationLineSchema.safeParse(line).success).toBe(true);
  }
});

it("accepts every diagnostic as it is rendered", () => {
  const diagnostic = report("KH6001", { file: "a", start: 0, end: 0 }, { path: "a", near: "b" });
  const json = toDiagnosticJson(diagnostic, indexSources([]));
  expect(DiagnosticSchema.parse(json)).toEqual(json);
});

it("refuses keys that it does not know", () => {
  const framework = { id: "vn.mau", version: "1.0.0" };
  expect(EvaluateRequestSchema.safeParse({ framework, dataset: "x", asof: "2026-01-01" }).success).toBe(false);
  expect(EvaluateRequestSchema.safeParse({ framework, dataset: "x", asOf: "2026-02-30" }).success).toBe(false);
  expect(EvaluateRequestSchema.safeParse({ framework, dataset: "x", asOf: "2026-01-01" }).success).toBe(true);
});
