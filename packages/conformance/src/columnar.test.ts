import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
import { expect, test } from "vitest";

const examples = path.join(import.meta.dirname, "../../../examples");
const asOf = "2026-11-22";

test("the national framework", async () => {
  const file = "xa-1.0.khung";
  const text = readFileSync(path.join(examples, "national", file), "utf8");
  const bytes = readFileSync(path.join(examples, "data/communes.csv"));
  const module = compile([{ file, text }], { asOf }).modules[0]!;
  const { table } = await readTable(bytes, { name: "communes.csv", module });
  const expected = interpret(module, table, { asOf });
  const columns = columnsOf(module, table);
  const found = evaluateColumns(module, columns, { asOf });
  expect([...found.level]).toEqual(expected.entities.map(({ level }) => level));
  expect([...found.low]).toEqual(expected.entities.map(({ range }) => range!.low));
  expect([...found.high]).toEqual(expected.entities.map(({ range }) => range!.high));
  for (const [k, criterion] of found.criteria.entries()) {
    expect(expected.entities.map((_, row) => criterion.statuses[criterion.states[row]!])).toEqual(
      expected.entities.map(({ criteria }) => criteria[k]!.statuses),
    );
  }
});
