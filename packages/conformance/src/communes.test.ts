/**
 * The synthetic figures of every commune: what the generator makes, and that they are fit to show the national framework.
 * `UPDATE=1` writes them again.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "@khung/compiler";
import { readTable, writeCsv } from "@khung/data";
import { drawSubject, synthesize, type Calibration, type Subject } from "@khung/data/synthetic";
import { interpret } from "@khung/evaluator";
import { expect, it } from "vitest";

const examples = new URL("../../../examples/", import.meta.url);
const file = (name: string): URL => new URL(name, examples);
const json = (name: string): unknown => JSON.parse(readFileSync(file(name), "utf8"));

const source = { file: "xa-1.0.khung", text: readFileSync(file("national/xa-1.0.khung"), "utf8") };
const module = compile([source]).modules.find(({ id }) => id === "vn.cds.xa")!;
const calibration = json("data/communes.calibration.json") as Calibration;
const meta = json("data/communes.meta.json") as {
  readonly synthetic: boolean;
  readonly seed: number;
  readonly asOf: string;
};

async function generated(): Promise<string> {
  const registry = await readTable(readFileSync(file("data/registry.csv")), {
    name: "registry.csv",
    module: { inputs: [] },
  });
  const { entities, labels } = registry.table;
  const subjects = entities.map((entity, i) =>
    drawSubject(
      { entity, kind: labels["kind"]?.[i] as Subject["kind"], province: labels["province_code"]?.[i] ?? "" },
      calibration,
    ),
  );
  const table = synthesize(module, subjects, calibration, "communes.csv");
  const { name = [], province = [], province_code = [] } = labels;
  return writeCsv({ ...table, labels: { name, province, province_code } }, module);
}

it("is what the generator makes, to the byte", async () => {
  const csv = await generated();
  if (process.env["UPDATE"] === "1") writeFileSync(file("data/communes.csv"), csv);
  expect(readFileSync(file("data/communes.csv"), "utf8") === csv).toBe(true);
});

it("says that it is synthetic", () => {
  expect(meta).toMatchObject({ synthetic: true, seed: calibration.seed });
  expect(readFileSync(file("data/README.md"), "utf8")).toMatch(/giả lập[^]*synthetic/i);
});

it("is read without a problem and breaks nothing that good data fulfil", async () => {
  const { table, problems } = await readTable(readFileSync(file("data/communes.csv")), {
    name: "communes.csv",
    module,
  });
  expect(problems).toEqual([]);
  expect(Object.keys(table.labels)).toEqual(["name", "province", "province_code"]);
  const { distribution, problems: broken } = interpret(module, table, { asOf: meta.asOf });
  expect(broken).toEqual([]);
  // Every level is seen, and no level swallows the others.
  const shares = distribution.map(({ count }) => count / table.entities.length);
  const bounds = [
    [0.05, 0.1],
    [0.2, 0.31],
    [0.25, 0.33],
    [0.18, 0.27],
    [0.08, 0.12],
    [0.01, 0.03],
  ] as const;
  expect(shares).toHaveLength(bounds.length);
  bounds.forEach(([least, most], level) => {
    expect(shares[level], `level ${level}`).toBeGreaterThanOrEqual(least);
    expect(shares[level], `level ${level}`).toBeLessThanOrEqual(most);
  });
  const cells = Object.values(table.columns).flatMap((column) => table.entities.map((_, i) => column.at(i)));
  const missing = cells.filter((cell) => cell === null).length / cells.length;
  expect(missing).toBeGreaterThan(0.025);
  expect(missing).toBeLessThan(0.035);
});
