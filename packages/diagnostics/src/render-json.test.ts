import { expect, it } from "vitest";
import { toDiagnosticJson } from "./render-json.ts";
import { indexSources } from "./source-index.ts";

const base = {
  code: "KH0000",
  severity: "error",
  message: { vi: "sai", en: "wrong" },
  related: [],
  fixes: [],
} as const;

it("gives file and range from 1, and the message in the language asked for", () => {
  const sources = indexSources([{ file: "a.khung", text: "một\r\nhai ba" }]);
  const span = { file: "a.khung", start: 9, end: 11 };
  const fix = { title: { vi: "bỏ", en: "drop" }, edits: [{ span, text: "" }] };
  const range = { start: { line: 2, column: 5 }, end: { line: 2, column: 7 } };
  const related = [{ span, message: { vi: "đây", en: "here" } }];
  expect(toDiagnosticJson({ ...base, span, fixes: [fix], related }, sources, "en")).toEqual({
    code: "KH0000",
    severity: "error",
    message: "wrong",
    messages: { vi: "sai", en: "wrong" },
    file: "a.khung",
    range,
    related: [{ message: "here", messages: { vi: "đây", en: "here" }, file: "a.khung", range }],
    fixes: [{ title: "drop", titles: fix.title, edits: [{ file: "a.khung", range, text: "" }] }],
  });
});

it("gives the cell of a table", () => {
  const cell = { table: "x.csv", row: 2, column: "ho_so" };
  const json = toDiagnosticJson({ ...base, cell }, indexSources([]));
  expect(json).toEqual({ ...base, message: "sai", messages: base.message, file: "x.csv", cell });
});
