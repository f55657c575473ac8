import { expect, it } from "vitest";
import type { FrameworkSummaryBody } from "../api.ts";
import { newerBase } from "./newer-base.ts";

const none = { verified: 0, likely: 0, illustrative: 0, unsaid: 0 };
const known = ["1.9.0", "1.10.0", "1.0.0"].map((version): FrameworkSummaryBody => ({
  id: "vn.a",
  version,
  title: { vi: "A" },
  file: `${version}.khung`,
  digest: "sha256:0",
  criteria: 1,
  levels: 1,
  provenance: { title: none, measure: none, thresholds: none },
}));

it("finds the newest version by its numbers; nothing where there is none", () => {
  expect(newerBase(known, [{ id: "vn.a", version: "1.9.0" }])).toMatchObject({
    from: "1.9.0",
    newest: { version: "1.10.0" },
  });
  expect(newerBase(known, [{ id: "vn.a", version: "1.10.0" }])).toBeUndefined();
  expect(newerBase(known, [{ id: "vn.b", version: "1.0.0" }, { id: "vn.a" }])).toBeUndefined();
});
