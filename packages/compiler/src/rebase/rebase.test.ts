import fc from "fast-check";
import { expect, it } from "vitest";
import { annotateConflicts } from "./annotate-conflicts.ts";
import { rebase, type Rebased } from "./rebase.ts";

/** What a base says; a version is made of these. */
interface Said {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly c: "there" | "renamed" | "gone";
  readonly extra: "x" | "t.them";
  readonly relax: boolean;
}
const first: Said = { a: [20, 40], b: [20, 40], c: "there", extra: "x", relax: true };

function base(version: string, { a, b, c, extra, relax }: Said): { file: string; text: string } {
  const text = `language en
framework t version ${version} "T" {
  issuer "I"
  effective from 2025-01-01
  missing data fails
  levels cumulative { level 1 mot "1"; level 2 hai "2" }
  input x1: count "X"
  input y1: count "Y"
  criterion t.a mandatory "a" { measure x1 / (y1 + 1); require at least { 1: ${a[0]}%, 2: ${a[1]}% }; basis "B"; nothing to measure: unmet }
  criterion t.b extension "b" { measure x1 / (y1 + 2); require at least { 1: ${b[0]}%, 2: ${b[1]}% }; basis "B"; nothing to measure: unmet }
${c === "gone" ? "" : `  criterion ${c === "renamed" ? "t.c2" : "t.c"} mandatory "c" { measure x1 / (y1 + 3); require at least { 1: 30% }; basis "B"; nothing to measure: unmet }`}
  criterion ${extra} extension "extra" { measure x1 / (y1 + 4); require at least { 1: 1% }; basis "B"; nothing to measure: unmet }
  delegation to tinh { may tighten requirements; ${relax ? "may relax requirements; " : ""}may add criteria; may remove criteria }
}
`
    .replace(/; level/g, "\n level")
    .replace(/; (measure|require|basis|nothing|may)/g, "\n $1");
  return { file: `t-${version}.khung`, text };
}

const overlayOf = (parts: readonly string[], gap: string) => ({
  file: "o.khung",
  text: `ngôn ngữ vi
// đầu tệp
bộ tiêu chí tinh.o phiên bản 1.0.0 "O" kế   thừa t@1.0.0 { // sau ngoặc
  cơ quan ban hành "UBND"
  cấp tinh
${parts.map((part) => `${gap}${part}`).join("\n")}
}
`,
});

const statements = [
  "siết t.a tại 1 từ 20% lên 25% // một",
  "siết t.a tại 2 từ 0.40   lên 55%",
  'nới t.b tại 2 từ 2 / 5 xuống 30% lý do "khó"',
  "siết t.c tại 1 từ 30% lên 35%",
  'bỏ x lý do "không cần"',
  "// chỉ là chú thích",
  'tiêu chí t.them mở rộng "Thêm" { đo bằng x1 / (y1 + 9)\n yêu cầu đạt từ { 1: 5% }\n căn cứ "B"\n không phát sinh: không đạt }',
];
const overlays = fc
  .record({ parts: fc.shuffledSubarray(statements), gap: fc.constantFrom("  ", "\n  // trước câu\n  ", "\t") })
  .map(({ parts, gap }) => overlayOf(parts, gap));
const thresholds = fc.tuple(fc.constantFrom(20, 22, 24, 27), fc.constantFrom(35, 40, 55, 60));
const later = fc.record<Said>({
  a: thresholds,
  b: thresholds,
  c: fc.constantFrom("there", "renamed", "gone"),
  extra: fc.constantFrom("x", "t.them"),
  relax: fc.boolean(),
});
const onto = { id: "t", version: "1.1.0" };

function done(result: ReturnType<typeof rebase>): Rebased {
  if ("extended" in result) throw new Error("it extends the base");
  return result;
}

const commentsOf = (text: string) => text.match(/\/\/[^\n]*/g) ?? [];

it("onto the same base nothing changes, byte for byte", () => {
  fc.assert(
    fc.property(overlays, (overlay) => {
      const result = done(rebase(overlay, [base("1.0.0", first)], { onto: { id: "t", version: "1.0.0" } }));
      expect(result.text).toBe(overlay.text);
      expect(result.fates).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it("twice is once, comments survive, only the version and quotes are edited, and what is no conflict compiles", () => {
  fc.assert(
    fc.property(overlays, later, (overlay, said) => {
      const sources = [base("1.1.0", said)];
      const once = done(rebase(overlay, sources, { onto }));
      const twice = done(rebase({ ...overlay, text: once.text }, sources, { onto }));
      expect(twice.text).toBe(once.text);
      expect(commentsOf(once.text)).toEqual(commentsOf(overlay.text));
      const values = /\d+(?:\.\d+)?%?(?:\s*\/\s*\d+)?/g;
      expect(once.text.replace(values, "#")).toBe(overlay.text.replace(values, "#"));
      expect(once.problems).toEqual([]);
      expect(once.compiled.merged.map(({ key }) => key)).toEqual(["tinh.o@1.0.0"]);
      const remarks = (result: Rebased) =>
        result.fates.flatMap((fate) =>
          fate.kind === "conflict" ? [{ span: fate.span, text: `${fate.path}: ${fate.said.message.vi}` }] : [],
        );
      const noted = annotateConflicts(once.text, remarks(once));
      const again = done(rebase({ ...overlay, text: noted }, sources, { onto }));
      expect(annotateConflicts(again.text, remarks(again))).toBe(noted);
    }),
    { numRuns: 40 },
  );
});

it.each([
  [
    "siết t.a tại 1 từ 20% lên 25%",
    { a: [22, 40] as const },
    { kind: "requoted", path: "t.a/1", before: "20%", after: "22%" },
  ],
  ["siết t.a tại 1 từ 20% lên 25%", { a: [25, 40] as const }, { kind: "redundant", path: "t.a/1" }],
  ["siết t.a tại 1 từ 20% lên 25%", { a: [27, 40] as const }, { kind: "conflict", conflict: "direction" }],
  ["siết t.c tại 1 từ 30% lên 35%", { c: "renamed" as const }, { kind: "conflict", conflict: "gone" }],
  ['bỏ x lý do "không cần"', { extra: "t.them" as const }, { kind: "conflict", conflict: "gone", removes: true }],
  ["nới t.b tại 2 từ 40% xuống 30%", { relax: false }, { kind: "conflict", conflict: "delegation" }],
  [statements[6] ?? "", { extra: "t.them" as const }, { kind: "conflict", conflict: "clash" }],
])("%s on a base with %o", (statement, said, fate) => {
  const result = done(rebase(overlayOf([statement], "  "), [base("1.1.0", { ...first, ...said })], { onto }));
  expect(result.fates).toMatchObject([fate]);
});

it("names what is extended where nothing extends the base", () => {
  expect(rebase(overlayOf([], "  "), [], { onto: { id: "u", version: "2.0.0" } })).toEqual({ extended: ["t@1.0.0"] });
});
