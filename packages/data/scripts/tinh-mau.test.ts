import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tinhMauCsv } from "./tinh-mau-csv.ts";

it("is what the generator writes", () => {
  expect(readFileSync(new URL("../../../examples/tinh-mau/so-lieu.csv", import.meta.url), "utf8")).toBe(tinhMauCsv());
});
