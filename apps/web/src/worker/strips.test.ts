import { expect, it } from "vitest";
import { tinhMau } from "./examples.testing.ts";

it("counts every value of a criterion once, and says how many are missing", async () => {
  const strips = await tinhMau().ask("strips", { version: 1 });
  if (!strips || "refused" in strips) throw new Error("no strips");
  const strip = strips["TC3.2"];
  expect(strip).toMatchObject({ low: "0", high: "100", count: 96, missing: 2 });
  expect(strip?.bars.reduce((sum, count) => sum + count, 0)).toBe(96);
  // A yes-or-no criterion has no axis.
  expect(strips["TC1.3"]).toBeUndefined();
  // What is no share goes from its least value to its greatest.
  expect(Number(strips["TC2.3"]?.low)).toBeGreaterThan(0);
});
