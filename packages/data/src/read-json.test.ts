import { toExact, isRational } from "@khung/ir";
import { expect, it } from "vitest";
import { readTable } from "./read-table.ts";
import { sampleModule as module } from "./testing/sample-module.ts";

async function read(text: string, name = "xa.json") {
  const result = await readTable(new TextEncoder().encode(text), { name, module });
  const said = result.problems
    .filter(({ code }) => code !== "KH5003")
    .map(({ code, cell }) => `${code} ${cell?.row ?? ""}`.trim());
  const column = (input: string) =>
    result.table.entities.map((_, i) => {
      const cell = result.table.columns[input]?.at(i) ?? null;
      return isRational(cell) ? toExact(cell) : cell;
    });
  return { ...result, said, column };
}

it("keeps every digit of a number", async () => {
  const { column, said } = await read(
    '[{"entity":"01","ho_so":12345678901234567890,"toc_do":0.1000000000000000055511151231257827,"ty_le":65.50}]',
  );
  expect(column("ho_so")).toEqual(["12345678901234567890"]);
  expect(column("toc_do")[0]).toMatch(/^1000000000000000055511151231257827\//);
  expect(column("ty_le")).toEqual(["131/200"]);
  expect(said).toEqual([]);
});

it("reads exact numbers in text, null and booleans", async () => {
  const { column, said } = await read(
    '{"khung":{"a":[1,{"b":"]"}]},"entities":[{"entity":"01","ty_le":"4/5","co_to":true,"ho_so":null,"loai":"X\\u00e3"}],"n":1}',
  );
  expect([column("ty_le"), column("co_to"), column("ho_so"), column("loai")]).toEqual([
    ["4/5"],
    [true],
    [null],
    ["xa"],
  ]);
  expect(said).toEqual([]);
});

it.each([
  ["", "KH5010"],
  ["[]", "KH5010"],
  ["[1]", "KH5025 1"],
  ['{"a":1}', "KH5025 1"],
  ['[{"entity":"1"}\n{"entity":"2"}]', "KH5024 2"],
  ['[{"entity":"1",}]', "KH5024 1"],
  ['[{"entity":"1"}] x', "KH5024 1"],
  ['[{"entity":"1","ho_so":01}]', "KH5024 1"],
  ['[{"entity":"1","ho_so":[1,]}]', "KH5024 1"],
  ['[{"entity":"1","ho_so":[1 2]}]', "KH5024 1"],
  ['[{"entity":"1","ho_so":"\n"}]', "KH5024 1"],
  [`[{"entity":"1","ho_so":${"[".repeat(100_000)}`, "KH5024 1"],
])("says what is wrong with %.40s", async (text, expected) => {
  expect((await read(text)).said).toContain(expected);
});

it("reads JSON Lines past a broken line", async () => {
  const { table, said } = await read(
    '{"entity":"1","ho_so":1}\r\n\r\n{"entity":"2"\n[3]\n{"entity":"4","ho_so":4}\n',
    "xa.jsonl",
  );
  expect(table.entities).toEqual(["1", "4"]);
  expect(table.rowNumbers).toEqual([1, 5]);
  expect(said).toEqual(["KH5024 3", "KH5025 4"]);
});

it("takes no name for a part of the program", async () => {
  const { table, said } = await read('[{"entity":"1","__proto__":"x","constructor":1}]');
  expect(table.entities).toEqual(["1"]);
  expect(table.labels).toEqual({ proto__: ["x"] });
  expect(said).toEqual(["KH5001"]);
});
