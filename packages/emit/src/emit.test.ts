import { expect, it } from "vitest";
import { formatNumber, formatReadable } from "./format-number.ts";
import { countProvenance } from "./provenance.ts";
import { renderDistribution } from "./render-distribution.ts";
import { renderEvaluation } from "./render-evaluation.ts";
import { sampleModule } from "./testing/sample-module.ts";
import { canonicalModule } from "./canonical-module.ts";
import { toCanonicalJson } from "./to-canonical-json.ts";
import { toCsvTemplate } from "./to-csv-template.ts";
import { toJsonSchema } from "./to-json-schema.ts";
import { toMarkdown } from "./to-markdown.ts";

const golden = (name: string) => `../expected/${name}`;

it("writes a document in both languages", async () => {
  await expect(toMarkdown(sampleModule, "vi")).toMatchFileSnapshot(golden("sample.vi.md"));
  await expect(toMarkdown(sampleModule, "en")).toMatchFileSnapshot(golden("sample.en.md"));
});

it("says in the first lines how far a framework is official", () => {
  expect(toMarkdown(sampleModule, "vi").split("\n")[2]).toContain("không phải văn bản chính thức");
  expect(countProvenance(sampleModule).thresholds).toEqual({ verified: 1, likely: 0, illustrative: 1, unsaid: 1 });
});

it("writes a JSON Schema of one record", async () => {
  const text = `${JSON.stringify(toJsonSchema(sampleModule, "vi"), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(golden("sample.schema.json"));
});

it("writes an empty table, with or without a row of descriptions", async () => {
  const header = "entity,ho_so,ho_so_toan_trinh,toc_do,dao,ngay,loai\n";
  expect(toCsvTemplate(sampleModule, { language: "vi", rows: "header" })).toBe(header);
  const described = toCsvTemplate(sampleModule, { language: "vi", rows: "described" });
  expect(described.startsWith(`\ufeff${header}`)).toBe(true);
  await expect(described).toMatchFileSnapshot(golden("sample.csv"));
});

it("draws the distribution over levels", () => {
  const { levels } = sampleModule;
  const text = renderDistribution(
    levels,
    [
      { level: 0, count: 3000 },
      { level: 1, count: 1 },
      { level: 2, count: 999 },
    ],
    "vi",
  );
  expect(text.split("\n")).toEqual([
    "Mức                  Số lượng  Tỷ lệ",
    "0  Chưa đạt mức nào     3.000  75,0%  ████████████████████████",
    "1  Bước đầu                 1   0,0%  ▏",
    "2  Đạt                    999  25,0%  ████████",
    "Tổng                    4.000",
  ]);
  expect(renderDistribution(levels, [{ level: 0, count: 0 }], "en")).toContain("0  No level reached      0      –");
});

it("shows an evaluation: what, how official, how many, which figures", async () => {
  const row = { counted: 3000, missing: 7 };
  const shown = {
    module: sampleModule,
    asOf: "2026-01-31",
    data: { name: "x.csv", rows: 4000, synthetic: true, note: { vi: "số bịa" } },
    distribution: [0, 1, 2].map((level) => ({ level, count: 1000 * level })),
    reports: [
      {
        name: "ty_le_dat",
        rows: [
          { ...row, group: "hai_dao", value: { numerator: 2n, denominator: 3n } },
          { ...row, group: "khac", value: null },
        ],
      },
    ],
    open: 1200,
  };
  await expect(renderEvaluation(shown, "vi")).toMatchFileSnapshot(golden("sample.evaluation.vi.txt"));
  await expect(renderEvaluation(shown, "en")).toMatchFileSnapshot(golden("sample.evaluation.en.txt"));
});

it("shows numbers exactly, with the marks of the language", () => {
  const plain = { form: "plain", unit: { "Mb/s": 1 } } as const;
  const share = { form: "share", unit: {} } as const;
  expect(formatNumber("41/200", share, "vi")).toBe("20,5%");
  expect(formatNumber("2/3", share, "vi")).toBe("2/3");
  expect(formatNumber("12345/2", plain, "vi")).toBe("6.172,5 Mb/s");
  expect(formatNumber("-1234567", plain, "en", { unit: "hidden" })).toBe("-1,234,567");
  expect(formatReadable("1511/3756", share, "vi")).toBe("≈ 40,23%");
  expect(formatReadable("1/3", plain, "en")).toBe("≈ 0.33 Mb/s");
  expect(formatReadable("90.3", plain, "vi")).toBe("90,3 Mb/s");
});

it("gives one text for one meaning", () => {
  const moved = { ...sampleModule, origin: { file: "khac.khung", start: 9, end: 10 } };
  expect(canonicalModule(moved)).toBe(canonicalModule(sampleModule));
  expect(canonicalModule(sampleModule)).toMatch(/^\{"form":"khung-canonical\/1","module":\{/);
  expect(toCanonicalJson({ b: [1, "á", null], a: undefined, A: { y: true, x: "1/2" } })).toBe(
    '{"A":{"x":"1/2","y":true},"b":[1,"á",null]}',
  );
  expect(canonicalModule({ ...sampleModule, version: "1.2.1" })).not.toBe(canonicalModule(sampleModule));
});
