import { rational, type Cell, type Table } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readTable } from "./read-table.ts";
import { sampleModule as module } from "./testing/sample-module.ts";
import { writeCsv } from "./write-csv.ts";

const count = fc.bigInt(0n, 10n ** 12n).map((n) => rational(n));
const plain = fc
  .tuple(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.constantFrom(1n, 3n, 7n, 8n, 10n, 1000n, 10_000n))
  .map(([n, d]) => rational(n, d));
const share = fc.tuple(fc.bigInt(0n, 840n), fc.constantFrom(840n, 1000n, 100_000n)).map(([n, d]) => rational(n, d));
const date = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9000-01-01"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const cell = (values: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.option(values, { nil: null });
const words = fc.string({ unit: fc.constantFrom(...Array.from("aĐệ;,\"\n\t|= 0.@'")) }).map((text) => text.trim());

const table: fc.Arbitrary<Table> = fc
  .uniqueArray(
    words.filter((text) => text !== ""),
    { minLength: 1, maxLength: 8 },
  )
  .chain((entities) => {
    const column = (values: fc.Arbitrary<Cell>) =>
      fc.array(cell(values), { minLength: entities.length, maxLength: entities.length });
    return fc.record({
      name: fc.constant("xa.csv"),
      entities: fc.constant(entities),
      columns: fc.record({
        ho_so: column(count),
        truc_tuyen: column(count),
        ty_le: column(share),
        co_to: column(fc.boolean()),
        loai: column(fc.constantFrom("xa", "phuong", "dac_khu")),
        ngay_cap: column(date),
        toc_do: column(plain),
      }),
      labels: fc.record({
        name: fc.array(
          words.map((text) => text || null),
          { minLength: entities.length, maxLength: entities.length },
        ),
      }),
    });
  });

it.each([false, true])("is read back as the same table (excel: %s)", async (excel) => {
  await fc.assert(
    fc.asyncProperty(table, async (given) => {
      const text = writeCsv(given, module, { excel });
      const read = await readTable(new TextEncoder().encode(text), { name: "xa.csv", module });
      const { rowNumbers, ...table } = read.table;
      expect(table).toEqual(given);
      expect(rowNumbers).toEqual(given.entities.map((_, row) => row + 2));
      expect(read.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("writes for programs and for Excel in Vietnam", () => {
  const given: Table = {
    name: "xa.csv",
    entities: ["00123"],
    columns: {
      ho_so: [rational(1234n)],
      ty_le: [rational(131n, 200n)],
      co_to: [true],
      toc_do: [rational(1234n, 1000n)],
    },
    labels: { name: ["Xã A; B"] },
  };
  expect(writeCsv(given, module)).toBe("entity,_name,ho_so,ty_le,co_to,toc_do\n00123,Xã A; B,1234,65.5,1,1.2340\n");
  expect(writeCsv(given, module, { excel: true })).toBe(
    '\ufeffentity;_name;ho_so;ty_le;co_to;toc_do\r\n"00123";"Xã A; B";1234;65,5;1;1,2340\r\n',
  );
});

it("reads back a table of nothing but codes, whatever is in them", async () => {
  const codes = fc.uniqueArray(
    words.filter((text) => text !== ""),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(codes, fc.constant(["x", ";y"])), fc.boolean(), async (entities, excel) => {
      const text = writeCsv({ name: "xa.csv", entities, columns: {}, labels: {} }, module, { excel });
      const read = await readTable(new TextEncoder().encode(text), { name: "xa.csv", module });
      expect(read.table.entities).toEqual(entities);
    }),
    { numRuns: 300 },
  );
});
