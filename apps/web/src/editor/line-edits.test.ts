import fc from "fast-check";
import { expect, it } from "vitest";
import { applyEdits } from "../document/places.ts";
import { lineEdits } from "./line-edits.ts";

it("changes only the lines that differ", () => {
  const edits = lineEdits("a\nb\nc", "a\nB\nc");
  expect(edits).toEqual([
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, newText: "B" },
  ]);
  expect(lineEdits("a", "a")).toEqual([]);
});

it("makes any text of any other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "", "mức"), { maxLength: 8 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (from, to) => {
      expect(applyEdits(from, lineEdits(from, to))).toBe(to);
    }),
  );
});
