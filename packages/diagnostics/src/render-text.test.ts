import { expect, it } from "vitest";
import type { Diagnostic } from "./diagnostic.ts";
import { renderDiagnostic, renderText } from "./render-text.ts";
import { indexSources } from "./source-index.ts";

const plain = { language: "vi", color: false } as const;

/** A diagnostic on the text between `[` and `]` of a source. */
function about(marked: string, rest: Partial<Diagnostic> = {}) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const sources = indexSources([{ file: "a.khung", text: marked.replace(/[[\]]/g, "") }]);
  const diagnostic: Diagnostic = {
    code: "KH0000",
    severity: "error",
    message: { vi: "không rõ", en: "not clear" },
    span: { file: "a.khung", start, end },
    related: [],
    fixes: [],
    ...rest,
  };
  return renderDiagnostic(diagnostic, sources, plain);
}

it("shows the line and underlines the place", () => {
  expect(about("một\n  hai [ba] bốn\n")).toBe(
    ["lỗi KH0000: không rõ", "  --> a.khung:2:7", "  2 |   hai ba bốn", "    |       ^^"].join("\n"),
  );
});

it("aligns below decomposed Vietnamese, wide characters and tabs", () => {
  const under = (marked: string) => about(marked).split("\n").at(-1);
  expect(under(`${"tiêu chí".normalize("NFD")} [xã]`)).toBe("    |          ^^");
  expect(under(`tiêu chí [${"đô thị".normalize("NFD")}]`)).toBe("    |          ^^^^^^");
  expect(under("漢字 [x]")).toBe("    |      ^");
  expect(under("\t[x]")).toBe("    |     ^");
});

it("marks an empty place with one caret and says where a long one ends", () => {
  expect(about("a[]").split("\n").at(-1)).toBe("    |  ^");
  expect(about("a [b\nc\nd] e").split("\n").at(-1)).toBe("    |   ^ đến dòng 3");
});

it("shows no line where the whole file is meant", () => {
  expect(about("[]một\nhai")).toBe("lỗi KH0000: không rõ\n  --> a.khung");
});

it("shortens a very long line around the place", () => {
  const [, , line, underline] = about(`${"x".repeat(500)}[y]${"z".repeat(500)}`).split("\n");
  expect(line?.length).toBeLessThan(180);
  expect(line?.[(underline ?? "").indexOf("^")]).toBe("y");
});

it("prints no character that drives a terminal or reverses the text", () => {
  expect(about('"\u001b\u202e[x]"')).toContain('"\ufffd\ufffdx"');
});

it("shows what else takes part, what helps and what repairs", () => {
  const text = about("một [hai]", {
    help: { vi: "xóa đi", en: "remove it" },
    related: [{ span: { file: "a.khung", start: 0, end: 3 }, message: { vi: "đặt lần đầu ở đây", en: "first here" } }],
    fixes: [{ title: { vi: "xóa `hai`", en: "remove `hai`" }, edits: [] }],
  });
  expect(text).toContain("  = đặt lần đầu ở đây\n  --> a.khung:1:1\n  1 | một hai\n    | ^^^\n");
  expect(text).toMatch(/ {2}= gợi ý: xóa đi\n {2}= sửa: xóa `hai`$/);
});

it("names the cell of a table, and a file that was not read", () => {
  const cell = { table: "x.csv", row: 12, entity: "00123", column: "ho_so" };
  const base = { code: "KH0000", severity: "warning", message: { vi: "v", en: "e" }, related: [], fixes: [] } as const;
  const none = indexSources([]);
  const span = { file: "y.khung", start: 0, end: 0 };
  expect(
    renderText(
      [
        { ...base, cell },
        { ...base, span },
      ],
      none,
      { language: "en", color: true },
    ),
  ).toBe(
    "\u001b[33mwarning KH0000\u001b[0m: e\n  \u001b[34m-->\u001b[0m x.csv, row 12 (00123), column ho_so\n\n" +
      "\u001b[33mwarning KH0000\u001b[0m: e\n  \u001b[34m-->\u001b[0m y.khung\n",
  );
});
