import { expect, it } from "vitest";
import { pick, say } from "./language.ts";
import { words } from "./words.ts";

it("fills the holes of a word in the language asked", () => {
  expect(say("vi", "level.name", { number: 3, title: "Cơ bản" })).toBe("Mức 3 – Cơ bản");
  expect(say("en", "list.why")).toBe("Why?");
});

it("falls back to Vietnamese where data have no English", () => {
  expect(pick("en", { vi: "Cơ bản" })).toBe("Cơ bản");
  expect(pick("en", { vi: "Cơ bản", en: "Basic" })).toBe("Basic");
});

it("has the same holes in both languages", () => {
  for (const [key, { vi, en }] of Object.entries(words))
    expect([...en.holes].toSorted(), key).toEqual([...vi.holes].toSorted());
});

it("is composed text", () => {
  for (const { vi } of Object.values(words)) {
    const shown = vi.fill(Object.fromEntries(vi.holes.map((hole) => [hole, "x"])) as never);
    expect(shown).toBe(shown.normalize("NFC"));
  }
});
