import fc from "fast-check";
import { expect, it } from "vitest";
import { scan } from "./scan.ts";
import { arbitrarySource, mutateSource } from "./testing/arbitrary-source.ts";
import type { Tokens } from "./token-list.ts";
import { K, keywordNames } from "./tokens.ts";

const scanText = (text: string) => scan({ file: "a.khung", text });
const textOf = (tokens: Tokens, index: number) => tokens.text.slice(tokens.starts[index], tokens.starts[index + 1]);
const words = (text: string): string[] => {
  const { tokens } = scanText(text);
  return Array.from(tokens.significant, (index) => {
    const kind = tokens.kinds[index] ?? 0;
    return keywordNames.get(kind) ?? textOf(tokens, index);
  });
};
const codes = (text: string): string[] => scanText(text).problems.list.map((problem) => problem.code);

function expectLossless(text: string): void {
  const { tokens } = scanText(text);
  let together = "";
  for (let i = 0; i < tokens.count; i++) {
    expect(tokens.starts[i + 1]).toBeGreaterThan(tokens.starts[i] ?? 0);
    together += textOf(tokens, i);
  }
  expect(together).toBe(text);
}

const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom(...Array.from('{}()"“”,.:;@/\\ \t\r\n\u00a0\u0301\ufeff0159-aạ')),
  ),
  size: "medium",
});

it("loses nothing of any string of UTF-16 units", () => {
  fc.assert(fc.property(anyText, expectLossless), { numRuns: 2000 });
});

it("loses nothing of nearly right sources", () => {
  fc.assert(fc.property(mutateSource(arbitrarySource().map(({ text }) => text)), expectLossless), { numRuns: 500 });
});

it("takes the longest keyword, over spaces and tabs but not over lines", () => {
  expect(words("thiếu số liệu")).toEqual(["MISSING_DATA"]);
  expect(words("thiếu \t số  liệu")).toEqual(["MISSING_DATA"]);
  expect(words("thiếu\nsố liệu")).toEqual(["MISSING", "INPUT"]);
  expect(words("trên mỗi trên các trên")).toEqual(["PER", "OVER", "MORE_THAN"]);
  expect(words("at leas at least")).toEqual(["AT", "leas", "AT_LEAST"]);
});

it("reads a dotted name as one name, whatever its parts", () => {
  expect(words("level.x mức.đạt cqs.2.to level")).toEqual(["level.x", "mức.đạt", "cqs.2.to", "LEVEL"]);
  expect(words("không đạt.x")).toEqual(["NOT", "đạt.x"]);
});

it("tells homonyms apart by what stands around", () => {
  expect(words("mức 1 a yêu cầu x")).toEqual(["LEVEL", "1", "a", "REQUIRES", "x"]);
  expect(words("mức 1 a\n  yêu cầu x")).toEqual(["LEVEL", "1", "a", "REQUIRES", "x"]);
  expect(words("đo bằng x\nyêu cầu y")).toEqual(["MEASURE", "x", "REQUIRE", "y"]);
  expect(words("áp dụng khi\nmức >= 3\nyêu cầu y")).toEqual(["APPLIES_WHEN", "LEVEL", ">=", "3", "REQUIRE", "y"]);
  expect(words("yêu cầu đạt từ 3")).toEqual(["REQUIRE", "AT_LEAST", "3"]);
  expect(words("yêu cầu x đạt từ 3")).toEqual(["REQUIRE", "x", "MET", "FROM", "3"]);
  expect(words("yêu cầu không")).toEqual(["REQUIRE", "NO"]);
  expect(words("yêu cầu không\nnguồn")).toEqual(["REQUIRE", "NO", "SOURCE"]);
  expect(words("khi không x")).toEqual(["WHEN", "NOT", "x"]);
  expect(words("x = không theo y")).toEqual(["x", "=", "NO", "BY", "y"]);
  expect(words("kỳ vọng x không đạt cách 5%")).toEqual(["EXPECT", "x", "UNMET", "BY", "5", "%"]);
});

it("reads numbers, versions and dates", () => {
  expect(words("1 1.5 1.2.3 2025-07-01 2025-7-1")).toEqual([
    "1",
    "1.5",
    "1.2.3",
    "2025-07-01",
    "2025",
    "-",
    "7",
    "-",
    "1",
  ]);
  const { tokens } = scanText("1 1.5 1.2.3 2025-07-01");
  expect(Array.from(tokens.significant, (index) => tokens.kinds[index])).toEqual([
    K.Number,
    K.Number,
    K.Version,
    K.Date,
  ]);
});

it("reads keywords and names in any normalization form", () => {
  const nfd = "tiêu chí Hòa".normalize("NFD");
  expect(words(nfd)[0]).toBe("CRITERION");
  expect(codes(nfd)).toEqual(["KH1014", "KH1014"]);
  expect(codes("tiêu chí Hòa")).toEqual([]);
});

it("reports odd white space once a run and reads it as white space", () => {
  expect(words("tiêu\u00a0chí\u200b x")).toEqual(["CRITERION", "x"]);
  expect(codes("tiêu\u00a0\u00a0chí\u200bx")).toEqual(["KH1013", "KH1013"]);
  expect(codes('"a\u00a0b" // c\u00a0d')).toEqual([]);
});

it("tolerates a byte order mark, tabs and all line ends", () => {
  expect(codes("\ufeffkhung\ta\r\nb\rc\n")).toEqual([]);
});

it("ends a text without a closing quote before the braces of its line", () => {
  expect(words('nhóm g "abc  {\n}')).toEqual(["GROUP", "g", '"abc', "{", "}"]);
  expect(codes('nhóm g "abc {')).toEqual(["KH1010"]);
});

it("tells a decimal comma from a list", () => {
  expect(words("x = 65,5")).toEqual(["x", "=", "65,5"]);
  expect(words("max(1,2)")).toEqual(["max", "(", "1", ",", "2", ")"]);
  expect(words("{ 2: 20,3: 40 }")).toEqual(["{", "2", ":", "20", ",", "3", ":", "40", "}"]);
  expect(codes("max(1,2025-01-01)")).toEqual([]);
  const fixes = (text: string) =>
    scanText(text).problems.list.flatMap((problem) => problem.fixes.map((fix) => fix.edits[0]?.text));
  expect(fixes("x = 65,5")).toEqual(["65.5"]);
  expect(fixes("max(1,2)")).toEqual(["1.2", "1, 2"]);
  expect(fixes("{ 2: 20,3: 40 }")).toEqual(["20, 3"]);
  expect(fixes("x = 1,000,000")).toEqual(["1000000"]);
});

it("reports what no token can be, once", () => {
  expect(codes("a # b")).toEqual(["KH1015"]);
  expect(codes("a #~\ud800 b")).toEqual(["KH1015"]);
  expect(codes("3a 1.2.3.4")).toEqual(["KH1016", "KH1016"]);
  expect(codes('"a\\n"')).toEqual(["KH1017"]);
  expect(codes("“a”")).toEqual(["KH1011"]);
});
