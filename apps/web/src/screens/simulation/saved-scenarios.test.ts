import { rational } from "@khung/ir";
import { expect, it } from "vitest";
import { readSaved, writeSaved, type SavedScenario } from "./saved-scenarios.ts";

const saved: SavedScenario = {
  name: "Nâng 60 %",
  text: "khung …",
  at: "2026-11-22T10:00:00.000Z",
  distribution: [0, 3, 35, 25, 30, 5],
  down: 14,
  up: 0,
  changed: [
    {
      name: { code: "TC3.2", level: 3 },
      title: { vi: "Tỷ lệ" },
      value: rational(3n, 5n),
      was: rational(11n, 20n),
      comparison: "atLeast",
      type: { form: "share", unit: {} },
    },
  ],
};

it("keeps scenarios with their exact numbers, by framework and data", () => {
  const kept = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  expect(writeSaved(shelf, "a@1", "d", [saved])).toBe(true);
  expect(readSaved(shelf, "a@1", "d")).toEqual([saved]);
  expect(readSaved(shelf, "a@2", "d")).toEqual([]);
});

it("does without where the browser keeps nothing", () => {
  const broken = () => {
    throw new Error("no");
  };
  expect(readSaved({ getItem: broken, setItem: broken }, "a", "d")).toEqual([]);
  expect(writeSaved({ getItem: broken, setItem: broken }, "a", "d", [saved])).toBe(false);
  expect(readSaved({ getItem: () => "{", setItem: broken }, "a", "d")).toEqual([]);
});
