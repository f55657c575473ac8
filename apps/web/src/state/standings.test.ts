import { expect, it } from "vitest";
import type { Criterion, Provenance } from "@khung/ir";
import { countStandings, sumStandings } from "./standings.ts";

const origin = { file: "x.khung", start: 0, end: 0 };
const value = { kind: "number", value: "4/5", origin } as const;
const criterion = (levels: readonly number[], provenance: readonly Provenance[]): Criterion => ({
  code: "a",
  class: "mandatory",
  title: { vi: "A" },
  measure: value,
  requirements: [{ comparison: "atLeast", levels: levels.map((level) => ({ level, value, origin })), origin }],
  missing: "fails",
  evidence: [],
  sources: [],
  basis: [],
  notes: [],
  provenance,
  origin,
});

it("counts every part; what is said of one level wins there", () => {
  const standings = countStandings({
    criteria: [
      criterion(
        [2, 3, 4],
        [
          { aspect: "title", standing: "likely" },
          { aspect: "thresholds", standing: "illustrative" },
          { aspect: "thresholds", level: 4, standing: "verified", text: "942/QĐ-TTg" },
        ],
      ),
    ],
  });
  expect(standings).toEqual({
    title: { verified: 0, likely: 1, illustrative: 0, unsaid: 0 },
    measure: { verified: 0, likely: 0, illustrative: 0, unsaid: 1 },
    thresholds: { verified: 1, likely: 0, illustrative: 2, unsaid: 0 },
  });
  expect(sumStandings(standings)).toEqual({ verified: 1, likely: 1, illustrative: 2, unsaid: 1 });
});
