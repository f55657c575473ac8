import { createHash } from "node:crypto";
import { fromInteger, rational, type Table } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { digestTable } from "./digest.ts";
import { createSha256 } from "./sha256.ts";

it("hashes as SHA-256 does, in pieces of any length", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (parts) => {
      const ours = createSha256();
      const theirs = createHash("sha256");
      for (const part of parts) {
        ours.update(part);
        theirs.update(part);
      }
      expect(ours.hex()).toBe(theirs.digest("hex"));
    }),
  );
});

const table: Table = {
  name: "a.csv",
  entities: ["01", "02"],
  columns: { b: [true, null], a: [rational(1n, 2n), fromInteger(3)] },
  labels: {},
};

it("depends on what the table says, not on how it was written", () => {
  const other: Table = {
    name: "b.xlsx",
    entities: ["02", "01"],
    columns: { a: [fromInteger(3), rational(2n, 4n)], b: [null, true], c: [null, null] },
    labels: { name: ["x", "y"] },
  };
  expect(digestTable(other)).toBe(digestTable(table));
});

it.each([
  { ...table, entities: ["01", "03"] },
  { ...table, columns: { ...table.columns, b: [false, null] } },
  { ...table, columns: { ...table.columns, b: [null, true] } },
  { ...table, columns: { ...table.columns, b: ["true", null] } },
  { ...table, columns: { c: [true, null], a: table.columns["a"] ?? [] } },
])("changes with every value", (changed) => {
  expect(digestTable(changed)).not.toBe(digestTable(table));
});
