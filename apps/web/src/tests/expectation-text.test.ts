import type { TestExpectation } from "@khung/ir";
import { expect, it } from "vitest";
import { expectationText, wayOf, type Terms } from "./expectation-text.ts";

const origin = { file: "", start: 0, end: 0 };
const terms: Terms = {
  language: "vi",
  levels: [{ number: 1, title: { vi: "Khởi động" } }],
  types: { r: { kind: "number", form: "share", unit: {} } },
};
const level = (number: number): TestExpectation => ({ kind: "level", level: number, origin });
const status = (word: "met" | "unmet" | "missing", levels = [3]): TestExpectation => {
  return { kind: "status", code: "r", status: word, levels, origin };
};

it("says what is expected, numbers as they are", () => {
  const text = (expectation: TestExpectation) => expectationText(expectation, terms);
  expect(text(level(1))).toBe("Mức 1 – Khởi động");
  expect(text(level(0))).toBe("Chưa đạt mức nào");
  expect(text(status("met", [1, 2]))).toBe("r đạt ở mức 1, 2");
  expect(text({ ...status("unmet"), margin: "1/3" } as TestExpectation)).toMatch(/^r không đạt ở mức 3, thiếu ≈ 33,33/);
  expect(text({ kind: "score", low: "131/2", high: "131/2", range: false, origin })).toBe("65,5 điểm");
  expect(text({ kind: "outcome", name: "dat", holds: false, origin })).toBe("dat: không");
  expect(text({ kind: "value", of: "measure", name: "r", value: { kind: "number", value: "2/5" }, origin })).toMatch(
    /^r: 40/,
  );
});

it("says up and down only of what has an order", () => {
  expect(wayOf(level(3), [level(2)])).toBe("down");
  expect(wayOf(level(2), [level(3)])).toBe("up");
  expect(wayOf(status("unmet"), [status("met")])).toBe("up");
  expect(wayOf(status("met"), [status("missing")])).toBe("other");
  expect(wayOf(status("met", [1, 2]), [status("met", [1]), status("unmet", [2])])).toBe("other");
  expect(wayOf(level(3), undefined)).toBe("other");
});
