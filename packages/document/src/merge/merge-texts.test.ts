import { arbitrarySource, mutateSource } from "@khung/syntax/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../edit.ts";
import type { Intent } from "../plan/intent.ts";
import { planIntent } from "../plan/plan-intent.ts";
import { sample } from "../testing/sample.ts";
import { mergeTexts } from "./merge-texts.ts";

function after(text: string, ...intents: readonly Intent[]): string {
  return intents.reduce((before, intent) => {
    const planned = planIntent(before, intent);
    if (planned.outcome === "refused") throw new Error(planned.diagnostic.message.en);
    return applyEdits(before, planned.edits);
  }, text);
}
const tc = (code: string): string => `vd.mau/criterion:${code}`;
const threshold = (code: string, level: number, decimal: string): Intent => ({
  kind: "setLiteral",
  slot: `${tc(code)}/threshold:${level}/value`,
  value: { kind: "number", decimal },
});
const title = (code: string, text: string): Intent => ({ kind: "setText", slot: `${tc(code)}/title`, text });

/** What comes of two changes that can be put together, in either order. */
function both(mine: Intent, theirs: Intent): string {
  const [m, t] = [after(sample, mine), after(sample, theirs)];
  const merged = mergeTexts(sample, m, t);
  expect(merged.conflicts).toEqual([]);
  expect(mergeTexts(sample, t, m)).toEqual(merged);
  return merged.text;
}

describe("two people's changes", () => {
  it("are put together where they do not overlap", () => {
    const pairs: readonly (readonly [Intent, Intent])[] = [
      [threshold("TC1", 1, "25"), threshold("TC2", 1, "35")],
      [threshold("TC1", 1, "25"), threshold("TC1", 2, "45")],
      [threshold("TC1", 1, "25"), threshold("TC1", 3, "90")],
      [
        title("TC1", "Khác"),
        { kind: "setLiteral", slot: `${tc("TC1")}/class`, value: { kind: "word", word: "chosen" } },
      ],
      [title("TC1", "Khác"), { kind: "setNote", node: `${tc("TC1")}/requirement`, text: "ghi" }],
      [{ kind: "deleteNode", node: tc("TC2") }, title("TC1", "Khác")],
      [{ kind: "setText", slot: "vd.mau/title", text: "Khác" }, title("TC3", "Khác")],
      [{ kind: "moveNode", node: tc("TC1"), into: "vd.mau/group:cqs", after: tc("TC3") }, title("TC2", "Khác")],
      [
        { kind: "insertNode", into: tc("TC1"), template: { kind: "basis", text: "b" } },
        { kind: "deleteNode", node: `${tc("TC1")}/measure` },
      ],
    ];
    for (const [mine, theirs] of pairs) {
      const merged = both(mine, theirs);
      expect(merged).toBe(after(after(sample, mine), theirs));
    }
  });

  it("follow a statement to where the other side moved it", () => {
    const moves: Intent = { kind: "moveNode", node: tc("TC1"), into: "vd.mau", after: "vd.mau/group:cqs" };
    const merged = both(moves, threshold("TC1", 2, "45"));
    expect(merged).toBe(after(sample, threshold("TC1", 2, "45"), moves));
  });

  it("stand side by side where both changed the same", () => {
    const [mine, theirs] = [after(sample, threshold("TC1", 2, "45")), after(sample, threshold("TC1", 2, "50"))];
    const { text, conflicts } = mergeTexts(sample, mine, theirs);
    expect(text).toBe(mine);
    expect(conflicts).toMatchObject([
      { key: `${tc("TC1")}/requirement`, mine: "yêu cầu đạt từ { 1: 20%, 2: 45% } // có thể lên" },
    ]);
    const [conflict] = conflicts;
    if (!conflict) throw new Error("a conflict");
    expect(applyEdits(text, [{ ...conflict.range, insert: conflict.theirs ?? "" }])).toBe(theirs);
  });

  it("keep what one side deleted and the other changed", () => {
    const [mine, theirs] = [
      after(sample, { kind: "deleteNode", node: tc("TC2") }),
      after(sample, title("TC2", "Khác")),
    ];
    const { text, conflicts } = mergeTexts(sample, mine, theirs);
    expect(conflicts).toMatchObject([{ key: tc("TC2"), theirs: expect.stringContaining("Khác") as string }]);
    expect(conflicts[0]).not.toHaveProperty("mine");
    expect(text).toContain('mở rộng "Khác"');
  });

  it("that are the same are one", () => {
    const changed = after(sample, threshold("TC1", 2, "45"), title("TC2", "Khác"));
    expect(mergeTexts(sample, changed, changed)).toEqual({ text: changed, conflicts: [] });
    expect(mergeTexts(sample, after(sample, title("TC2", "Khác")), changed)).toEqual({ text: changed, conflicts: [] });
  });
});

it("is whatever only one side changed, and loses nothing of what both did", () => {
  const sources = arbitrarySource().map(({ text }) => text);
  const three = sources.chain((base) => {
    const changed = mutateSource(fc.constant(base));
    return fc.tuple(fc.constant(base), changed, changed);
  });
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      expect(mergeTexts(base, mine, base)).toEqual({ text: mine, conflicts: [] });
      expect(mergeTexts(base, base, theirs)).toEqual({ text: theirs, conflicts: [] });
      const { text, conflicts } = mergeTexts(base, mine, theirs);
      for (const { range, mine: own, theirs: other } of conflicts) {
        expect(text.slice(range.from, range.to)).toBe(own ?? other ?? "");
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
