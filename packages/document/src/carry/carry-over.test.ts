import { readFileSync } from "node:fs";
import fc from "fast-check";
import { compile } from "@khung/compiler";
import { expect, it } from "vitest";
import { applyEdits } from "../edit.ts";
import { carryOver, type Carried, type CarriedFate, type CarryOptions, type Decisions } from "./carry-over.ts";

const example = (file: string) => ({
  file,
  text: readFileSync(new URL(`../../../../examples/${file}`, import.meta.url), "utf8").normalize("NFC"),
});
const province = example("overlays/tinh-siet.khung");
const around = [example("national/xa-1.0.khung"), example("next-version/xa-1.1.khung")];
const onto = { id: "vn.cds.xa", version: "1.1.0" };

function carried(
  decisions: Decisions = {},
  text = province.text,
  options: CarryOptions = { onto },
  others: typeof around = around,
): Carried & { readonly fates: readonly CarriedFate[] } {
  const found = carryOver({ ...province, text }, others, options);
  if ("extended" in found) throw new Error("it extends the base");
  return { ...found.settle(decisions), fates: found.fates };
}

const errorsIn = (text: string, others = around) =>
  compile([{ ...province, text }, ...others]).diagnostics.filter(({ severity }) => severity === "error");
const commentsIn = (text: string) => text.match(/\/\/[^\n]*/g) ?? [];
const linesChanged = (before: string, after: string) => {
  const now = after.split("\n");
  return before.split("\n").flatMap((line, i) => (line === now[i] ? [] : [now[i]?.trim()]));
};

it("offers what the compiler accepts: the new value, a relaxing where it is delegated, no statement", () => {
  const { fates } = carried();
  expect(fates.map(({ key, fate, choices }) => [key, fate.kind, choices.map(({ name }) => name)])).toEqual([
    ["cqs.hop/3", "conflict", ["adopt", "turn", "drop"]],
    ["cqs.ho_so_toan_trinh/3", "requoted", []],
    ["xhs.cap_quang/3", "redundant", ["drop"]],
    ["xhs.chi_2g/4", "requoted", []],
    ["cqs.tap_huan/evidence", "requoted", []],
  ]);
  expect(fates[0]?.choices[0]).toMatchObject({ value: "4", way: "up" });
});

it("edits the version, the quotes and what was decided, and not a byte more", () => {
  const { edits, rebased } = carried({ "cqs.hop/3": "adopt" });
  const after = applyEdits(province.text, edits);
  expect(linesChanged(province.text, after)).toEqual([
    expect.stringContaining("kế thừa vn.cds.xa@1.1.0 {"),
    expect.stringContaining("từ 45% lên 50%"),
    "siết cqs.hop tại 3 từ 4 lên 4",
    "siết xhs.cap_quang tại 3 từ 70% lên 70%",
    expect.stringMatching(/từ 4% xuống 3% \/\/ càng thấp càng tốt/),
    expect.stringContaining("trực tuyến mở"),
  ]);
  expect(commentsIn(after)).toEqual(commentsIn(province.text));
  expect(rebased.fates.some(({ kind }) => kind === "conflict")).toBe(false);
  expect(errorsIn(after)).toEqual([]);
});

it("puts a number of one's own, as the compiler accepts it: tightened, or relaxed where that is delegated; else it says why", () => {
  const key = "cqs.hop/3";
  const line = (own: string) => {
    const { edits, settled, refused } = carried({ [key]: { own } });
    expect([...settled]).toEqual(refused.has(key) ? [] : [key]);
    return (
      refused.get(key)?.vi ??
      linesChanged(province.text, applyEdits(province.text, edits)).find((each) => each?.includes("cqs.hop"))
    );
  };
  expect(carried().fates.map(({ ownUnit }) => ownUnit)).toEqual(["", undefined, undefined, undefined, undefined]);
  expect(line("6")).toBe("siết cqs.hop tại 3 từ 4 lên 6");
  expect(line("3")).toBe("nới cqs.hop tại 3 từ 4 xuống 3");
  expect(line("0.5")).toMatch(/\S/);
  expect(carried({ [key]: { own: "0.5" } }).refused.size).toBe(1);
  expect(errorsIn(applyEdits(province.text, carried({ [key]: { own: "6" } }).edits))).toEqual([]);
});

it("leaves what is not decided as it stands, as an error of the text", () => {
  const { edits } = carried();
  const after = applyEdits(province.text, edits);
  expect(after).toContain("siết cqs.hop tại 3 từ 2 lên 3");
  expect(errorsIn(after)).not.toEqual([]);
  // Settled later, on the new version.
  const later = carried({ "cqs.hop/3": "drop" }, after);
  const settled = applyEdits(after, later.edits);
  expect(settled).toBe(after.replace("  siết cqs.hop tại 3 từ 2 lên 3\n", ""));
  expect(errorsIn(settled)).toEqual([]);
});

it("says which comments go away with a statement", () => {
  const text = province.text.replace("siết cqs.hop tại 3 từ 2 lên 3", "siết cqs.hop tại 3 từ 2 lên 3 // họp 12/9");
  const [hop] = carried({}, text).fates;
  expect(hop?.choices.find(({ name }) => name === "drop")?.comments).toEqual(["// họp 12/9"]);
});

const base = (version: string, a: string, relax: string, code = "t.a") => ({
  file: `t-${version}.khung`,
  text: `language en
framework t version ${version} "T" {
  issuer "I"
  effective from 2025-01-01
  missing data fails
  levels cumulative {
    level 1 mot "1"
  }
  input x1: count "X"
  criterion ${code} mandatory "a" {
    measure x1 / (x1 + 1)
    require at least { 1: ${a} }
    basis "B"
    nothing to measure: unmet
  }
  delegation to tinh {
    may tighten requirements
    ${relax}
  }
}
`,
});
const overlay = (statement: string) => `ngôn ngữ vi
bộ tiêu chí t.tinh phiên bản 1.0.0 "O" kế thừa t@1.0.0 {
  cơ quan ban hành "UBND"
  cấp tinh
  // trên
  ${statement} // sau
}
`;

it.each([
  ["siết t.a tại 1 từ 20% lên 25%", "may relax requirements", "turn", "nới t.a tại 1 từ 30% xuống 25% // sau"],
  ["siết t.a tại 1 từ 20% lên 25%", "may relax requirements", "adopt", "siết t.a tại 1 từ 30% lên 30% // sau"],
])("%s where the base %s: %s", (statement, relax, name, expected) => {
  const others = [base("1.1.0", "30%", relax)];
  const key = "t.a/1";
  const options = { onto: { id: "t", version: "1.1.0" } };
  const text = overlay(statement);
  const { edits } = carried({ [key]: name as "turn" }, text, options, others);
  const after = applyEdits(text, edits);
  expect(after).toContain(expected);
  expect(errorsIn(after, others)).toEqual([]);
});

it("follows a new name, and quotes anew what it says there", () => {
  const others = [base("1.1.0", "22%", "", "t.b")];
  const options = { onto: { id: "t", version: "1.1.0" }, renames: new Map([["t.a", "t.b"]]) };
  const text = overlay("siết t.a tại 1 từ 20% lên 25%");
  const { edits } = carried({ "t.a/1": "rename" }, text, options, others);
  const after = applyEdits(text, edits);
  expect(after).toContain("siết t.b tại 1 từ 22% lên 25% // sau");
  expect(errorsIn(after, others)).toEqual([]);
});

const thresholds = fc.integer({ min: 10, max: 40 });
it("whatever is decided: bytes outside of the edits stay, comments too, and nothing is wrong that was decided", () => {
  const cases = fc.record({
    was: thresholds,
    step: fc.integer({ min: 1, max: 20 }),
    now: thresholds,
    relax: fc.constantFrom("", "may relax requirements"),
    pick: fc.nat(),
  });
  fc.assert(
    fc.property(cases, ({ was, step, now, relax, pick }) => {
      const others = [base("1.1.0", `${now}%`, relax)];
      const text = overlay(`siết t.a tại 1 từ ${was}% lên ${was + step}%`);
      const options = { onto: { id: "t", version: "1.1.0" } };
      const open = carried({}, text, options, others);
      const [fate] = open.fates;
      const choice = fate && fate.choices[pick % Math.max(1, fate.choices.length)];
      const { edits } = carried(fate && choice ? { [fate.key]: choice.name } : {}, text, options, others);
      const after = applyEdits(text, edits);
      const lost = choice?.name === "drop" ? ["// trên", "// sau"] : [];
      expect(commentsIn(after)).toEqual(commentsIn(text).filter((comment) => !lost.includes(comment)));
      const isOpen = fate?.fate.kind === "conflict" && !choice;
      expect(errorsIn(after, others).length > 0).toBe(isOpen);
    }),
    { numRuns: 15 },
  );
});
