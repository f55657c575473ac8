import { expect, it } from "vitest";
import type { FrameworkSummaryBody } from "../api.ts";
import { newestPublished, upgradeTasks } from "./upgrade-tasks.ts";

const none = { verified: 0, likely: 0, illustrative: 0, unsaid: 0 };
const version = (id: string, number: string, more: Partial<FrameworkSummaryBody> = {}): FrameworkSummaryBody => ({
  id,
  version: number,
  title: { vi: id },
  file: `${id}-${number}.khung`,
  digest: "sha256:0",
  criteria: 1,
  levels: 1,
  provenance: { title: none, measure: none, thresholds: none },
  ...more,
});
const publication = { issuer: "A", decision: { number: "1", dated: "2026-01-01" } };
const nation = [version("vn.a", "1.0.0"), version("vn.a", "1.1.0")];

it("asks for one thing of each text on an old version, and for nothing of the others", () => {
  const old = { key: "D1", name: "Bản nháp 2027", bases: [{ id: "vn.a", version: "1.0.0" }] };
  const there = { key: "D2", name: "Khác", bases: [{ id: "vn.a", version: "1.1.0" }] };
  expect(upgradeTasks(nation, [old, there])).toEqual([
    { from: "1.0.0", newest: nation[1], of: { key: "D1", name: "Bản nháp 2027" } },
  ]);
});

it("carries on only the newest of what was published here", () => {
  const mine = [version("t.b", "1.0.0", { publication }), version("t.b", "1.1.0", { publication })];
  expect(newestPublished([...nation, ...mine]).map((each) => each.version)).toEqual(["1.1.0"]);
});
