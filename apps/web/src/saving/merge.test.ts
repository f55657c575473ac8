import { mergeTexts } from "@khung/document/merge";
import { expect, it } from "vitest";
import { toMerged, wholly } from "./merge.ts";

const base = `ngôn ngữ vi

khung x phiên bản 1.0.0 "X" {
  tiêu chí a bắt buộc "A" {
    đo bằng m
    yêu cầu đạt từ { 1: 20%, 2: 40% }
  }
  tiêu chí b bắt buộc "B" {
    đo bằng n
    yêu cầu đạt từ { 1: 30%, 2: 50% }
  }
}
`;
const change = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((text, [from, to]) => text.replace(from, to), base);

it("changes of different criteria go together", () => {
  const { parts, compose } = toMerged(mergeTexts(base, change(["20%", "25%"]), change(["50%", "55%"])));
  expect([parts, compose([])]).toEqual([[], change(["20%", "25%"], ["50%", "55%"])]);
});

it("what both changed is chosen place by place", () => {
  const mine = change(["20%", "21%"], ["30%", "31%"]);
  const theirs = change(["20%", "22%"], ["30%", "32%"]);
  const { parts, compose } = toMerged(mergeTexts(base, mine, theirs));
  expect(parts).toHaveLength(2);
  expect(parts.map(({ line }) => base.split("\n")[line - 1]?.includes("%"))).toEqual([true, true]);
  expect(compose(["mine", "theirs"])).toBe(change(["20%", "21%"], ["30%", "32%"]));
  expect(compose(["theirs", "mine"])).toBe(change(["20%", "22%"], ["30%", "31%"]));
});

it("what one took out and the other changed can be taken out or kept", () => {
  const criterion = base.slice(base.indexOf("  tiêu chí b"), base.lastIndexOf("}\n"));
  const { parts, compose } = toMerged(mergeTexts(base, base.replace(criterion, ""), change(["50%", "55%"])));
  expect(parts).toHaveLength(1);
  expect(compose(["theirs"])).toContain("55%");
  expect(compose(["mine"])).not.toContain("tiêu chí b");
});

it("what cannot be worked out is one place", () => {
  const { parts, compose } = wholly({ base, mine: "a", theirs: "b" });
  expect([parts.length, compose(["mine"]), compose(["theirs"])]).toEqual([1, "a", "b"]);
});
