import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { columnsOf, evaluateColumns, Prepared, Scenarios } from "@khung/evaluator/columnar";
import { rational } from "@khung/ir";
import { thresholdsOf, withThreshold } from "@khung/simulation";
import { expect, test } from "vitest";

const examples = path.join(import.meta.dirname, "../../../examples");
const asOf = "2026-11-22";

async function national() {
  const file = "xa-1.0.khung";
  const text = readFileSync(path.join(examples, "national", file), "utf8");
  const bytes = readFileSync(path.join(examples, "data/communes.csv"));
  const module = compile([{ file, text }], { asOf }).modules[0]!;
  const { table } = await readTable(bytes, { name: "communes.csv", module });
  return { module, table };
}

test("the national framework", async () => {
  const { module, table } = await national();
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

test("the national framework in a hundred scenarios that move thresholds", { timeout: 60_000 }, async () => {
  const { module, table } = await national();
  const columns = columnsOf(module, table);
  const scenarios = new Scenarios(new Prepared(module, columns, { asOf }));
  const thresholds = thresholdsOf(module, asOf);
  const distributions = new Set<string>();
  for (let i = 0; i < 100; i++) {
    const [first, second] = [thresholds[(i * 7) % thresholds.length]!, thresholds[(i * 11 + 3) % thresholds.length]!];
    const once = withThreshold(module, first, rational(BigInt((i * 37) % 101), 100n));
    const changed = withThreshold(once, second, rational(BigInt((i * 53) % 101), 100n));
    const { level, distribution } = scenarios.of(changed);
    const expected = evaluateColumns(changed, columns, { asOf }).level;
    expect(level).toEqual(expected);
    expect(distribution).toEqual([0, 1, 2, 3, 4, 5].map((each) => expected.filter((at) => at === each).length));
    distributions.add(distribution.join());
  }
  expect(distributions.size).toBeGreaterThan(5);
});
