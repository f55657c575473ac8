/** Tỉnh Mẫu counts exactly what the journeys of the application say. */

import { readFileSync } from "node:fs";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { isRational, toExact } from "@khung/ir";
import { parse } from "@khung/syntax";
import { expect, it } from "vitest";

const examples = new URL("../../../examples/", import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, examples));

const source = { file: "bo-tieu-chi.khung", text: read("tinh-mau/bo-tieu-chi.khung").toString("utf8") };
const { modules, diagnostics } = compile([source]);
const { table, problems } = await readTable(read("tinh-mau/so-lieu.csv"), { name: "so-lieu.csv", module: modules[0]! });
const asOf = (JSON.parse(read("tinh-mau/so-lieu.meta.json").toString("utf8")) as { readonly asOf: string }).asOf;

/** The evaluation of the framework with some text of it replaced. */
function evaluate(from = "", to = "") {
  expect(source.text.split(from).length).toBeGreaterThan(1);
  const module = compile([{ ...source, text: source.text.replace(from, to) }]).modules[0]!;
  return interpret(module, table, { asOf });
}
const before = evaluate();
const levels = (evaluation: typeof before) => evaluation.distribution.map(({ count }) => count);

/** Who moves, with what holds them back at the level above the new one. */
function moved(after: typeof before) {
  return after.entities.flatMap(({ entity, level, criteria }, i) => {
    const old = before.entities[i]!.level;
    const because = criteria
      .filter(({ statuses }) => ["unmet", "missing"].includes(statuses[level] ?? ""))
      .map(({ code }) => code);
    return old === level ? [] : [{ entity, from: old, to: level, because }];
  });
}

it("has 98 units under fictional codes, and figures that are sound", () => {
  expect(problems).toEqual([]);
  expect(before.problems).toEqual([]);
  const kinds = Map.groupBy(table.entities, (_, i) => table.columns["loai"]?.at(i));
  expect([...kinds].map(([kind, units]) => [kind, units.length])).toEqual([
    ["xa", 62],
    ["phuong", 35],
    ["dac_khu", 1],
  ]);
  const real = new Set(
    read("data/registry.csv")
      .toString("utf8")
      .split("\n")
      .map((line) => line.slice(0, 5)),
  );
  expect(table.entities.filter((entity) => real.has(entity) || !entity.startsWith("99"))).toEqual([]);
  expect(table.labels["name"]).toContain("Xã Đắk Nhau");
});

it("has 6 groups, 24 criteria, 5 levels, 12 comments, one unusual space and one condition that is no threshold", () => {
  const [module] = modules;
  expect([module?.groups.length, module?.criteria.length, module?.levels.length]).toEqual([6, 24, 5]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["KH1013"]);
  expect(source.text.match(/\/\/.*$/gm)).toHaveLength(12);
  expect(source.text.match(/\u00a0/g)).toHaveLength(1);
  expect(parse(source).diagnostics).toHaveLength(1);
  const conditions = module?.criteria.filter(({ requirements }) =>
    requirements.some(({ comparison }) => comparison === "condition"),
  );
  expect(conditions?.map(({ code }) => code)).toEqual(["TC5.4"]);
  expect(
    module?.criteria.every(({ requirements }) =>
      requirements.some(({ levels: asked }) => asked.some(({ level }) => level === 3)),
    ),
  ).toBe(true);
  expect(
    module?.criteria.flatMap(({ provenance }) => provenance).every(({ standing }) => standing === "illustrative"),
  ).toBe(true);
});

it("counts 3, 21, 39, 30 and 5 units at levels 1 to 5", () => {
  expect(levels(before)).toEqual([0, 3, 21, 39, 30, 5]);
});

it("drops exactly 14 units from level 3 to 2 at 60 %, by TC3.2 alone", () => {
  const after = evaluate("3: 55%, 4: 65%", "3: 60%, 4: 65%");
  expect(levels(after)).toEqual([0, 3, 35, 25, 30, 5]);
  const units = moved(after);
  expect(units).toHaveLength(14);
  for (const { from, to, because } of units) expect([from, to, because]).toEqual([3, 2, ["TC3.2"]]);
});

it("drops one more at 60.5 %: the unit with exactly 60 %", () => {
  const at60 = moved(evaluate("3: 55%, 4: 65%", "3: 60%, 4: 65%")).map(({ entity }) => entity);
  const more = moved(evaluate("3: 55%, 4: 65%", "3: 60.5%, 4: 65%")).filter(({ entity }) => !at60.includes(entity));
  expect(more).toHaveLength(1);
  const shares = before.entities.map(
    ({ entity, criteria }) => [entity, criteria.find(({ code }) => code === "TC3.2")?.measure ?? null] as const,
  );
  const exactly = (share: string) =>
    shares.filter(([, measure]) => measure && toExact(measure) === share).map(([entity]) => entity);
  expect(exactly("3/5")).toEqual(more.map(({ entity }) => entity));
  expect(exactly("73/125")).toHaveLength(1);
  expect(at60).toContain(exactly("73/125")[0]);
});

it("lacks TC3.2 for two units, and 2.2 % of the figures", () => {
  const without = before.entities.filter(({ criteria }) =>
    criteria.some(({ code, statuses }) => code === "TC3.2" && statuses[2] === "missing"),
  );
  expect(without.map(({ level }) => level)).toEqual([1, 1]);
  const cells = Object.values(table.columns).flatMap((column) => table.entities.map((_, i) => column.at(i) ?? null));
  expect((1 - cells.filter((cell) => cell === null).length / cells.length).toFixed(3)).toBe("0.978");
  expect(cells.some(isRational)).toBe(true);
});

it("drops 3 units when TC2.1 asks 75 % at level 4", () => {
  const after = evaluate("4: 70%, 5: 85% } // mức 4", "4: 75%, 5: 85% } // mức 4");
  expect(levels(after)).toEqual([0, 3, 21, 42, 27, 5]);
  expect(moved(after).map(({ from, to, because }) => [from, to, because])).toEqual(
    Array.from({ length: 3 }, () => [4, 3, ["TC2.1"]]),
  );
});
