import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readTable } from "../src/read-table.ts";
import { registryCsv } from "./registry-csv.ts";

const committed = readFileSync(new URL("../../../examples/data/registry.csv", import.meta.url));

it("is what the generator writes", () => {
  expect(committed.toString("utf8")).toBe(registryCsv());
});

it("is a table of 3,321 entities with their names, kinds and provinces", async () => {
  const { table, problems } = await readTable(committed, { name: "registry.csv", module: { inputs: [] } });
  expect(problems).toEqual([]);
  expect(table.entities).toHaveLength(3321);
  expect(Object.keys(table.labels)).toEqual(["name", "kind", "province_code", "province"]);
  expect(new Set(table.labels["province_code"]).size).toBe(34);
  expect(table.labels["name"]?.[table.entities.indexOf("14701")]).toBe("Xã Yên Mô");
  expect(table.labels["name"]?.every((name) => name === name?.normalize("NFC"))).toBe(true);
});
