import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { compare, parseRational, rational, type Module, type Rational } from "@khung/ir";
import { thresholdOf, withThreshold } from "@khung/simulation";
import { expect, it } from "vitest";
import { exampleFile, exampleText, tinhMau } from "./examples.testing.ts";
import type { Refused } from "./refusal.ts";

const asOf = "2026-10-31";
const threshold = { code: "TC3.2", level: 3 };
const [module] = compile([{ file: "bo-tieu-chi.khung", text: exampleText("tinh-mau/bo-tieu-chi.khung") }]).modules as [
  Module,
];
const { table } = await readTable(exampleFile("tinh-mau/so-lieu.csv"), { name: "so-lieu.csv", module });
const to = (percent: string) => (text: string) => text.replace("{ 2: 40%, 3: 55%", `{ 2: 40%, 3: ${percent}`);

/** What the interpreter says with another threshold. */
function levelsAt(value: Rational): readonly number[] {
  const found = thresholdOf(module, asOf, threshold);
  if (typeof found === "string") throw new Error(found);
  return interpret(withThreshold(module, found, value), table, { asOf }).entities.map(({ level }) => level);
}

function answered<T>(answer: T | Refused | undefined): T {
  expect(answer).toBeDefined();
  expect(answer).not.toHaveProperty("refused");
  return answer as T;
}

it("previews a threshold without a change of the text, as the interpreter would have it", async () => {
  const worker = tinhMau();
  for (const percent of ["0", "0.55", "0.6", "0.605", "0.7", "2"]) {
    const value = parseRational(percent) as Rational;
    const found = answered(await worker.ask("preview", { version: 1, against: "original", threshold, value }));
    expect([...found.levels]).toEqual(levelsAt(value));
    expect(found.matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(98);
  }
});

it("says where the next entities turn, and that they do there", async () => {
  const worker = tinhMau();
  const at = async (value: Rational) =>
    answered(await worker.ask("preview", { version: 1, against: "original", threshold, value }));
  const start = await at(rational(3n, 5n));
  expect(start.turned).toBe(14);
  const { up, down } = start;
  if (!up?.example || !down?.example) throw new Error("there is more on both sides");
  expect(compare(up.value, start.value)).toBe(0);
  expect(up.beyond).toBe(true);
  expect((await at(up.example)).turned).toBe(14 + up.entities);
  expect((await at(down.example)).turned).toBe(14 - down.entities);
});

it("gives a threshold over all its values, and the measures that it is set against", async () => {
  const curve = answered(await tinhMau().ask("curve", { version: 1, against: "original", threshold }));
  expect(curve.values).toHaveLength(98);
  expect(curve.threshold).toMatchObject({ name: threshold, value: rational(11n, 20n), was: rational(11n, 20n) });
  const { place } = curve.threshold;
  expect(exampleText("tinh-mau/bo-tieu-chi.khung").slice(place?.from, place?.to)).toBe("55%");
  for (const { example, distribution } of curve.steps) {
    const levels = levelsAt(example as Rational);
    expect(distribution).toEqual([0, 1, 2, 3, 4, 5].map((level) => levels.filter((each) => each === level).length));
  }
});

it("compares the text with the original: from where to where, who, and why", async () => {
  const worker = tinhMau(to("60%"));
  const moves = answered(await worker.ask("moves", { version: 1, against: "original" }));
  expect(moves.matrix[3]?.[2]).toBe(14);
  const found = answered(await worker.ask("transitions", { version: 1, against: "original" }));
  expect(found.matrix).toEqual(moves.matrix);
  expect(found.moved).toHaveLength(14);
  for (const { from, to: now, reasons } of found.moved) {
    expect([from, now]).toEqual([3, 2]);
    expect(reasons).toMatchObject([{ code: "TC3.2", level: 3, before: rational(11n, 20n), after: rational(3n, 5n) }]);
    expect(reasons[0]?.margin?.numerator).toBeLessThan(0n);
  }
});

it("finds the entities nearest to a threshold, and the threshold that gives a share", async () => {
  const worker = tinhMau();
  const near = answered(await worker.ask("near", { version: 1, threshold, count: 10 }));
  expect(near).toHaveLength(10);
  const share = answered(await worker.ask("share", { version: 1, threshold, level: 3, wanted: { entities: 60 } }));
  for (const side of [share.below, share.above]) {
    if (!side?.example) continue;
    const reached = levelsAt(side.example).filter((level) => level >= 3).length;
    expect(side.share).toEqual(rational(BigInt(reached), 98n));
  }
});

it("lists the thresholds, with what they were", async () => {
  const all = answered(await tinhMau(to("60%")).ask("thresholds", { version: 1, against: "original" }));
  const changed = all.filter(({ value, was }) => was && compare(value, was) !== 0);
  expect(changed.map(({ name }) => name)).toEqual([threshold]);
});

it("refuses in words what cannot be asked", async () => {
  const worker = tinhMau();
  const value = rational(1n);
  const wrong = { version: 1, value, threshold: { code: "TC9.9", level: 3 } };
  expect(await worker.ask("preview", { ...wrong, against: "original" })).toMatchObject({ refused: { code: "KH7001" } });
  expect(await worker.ask("moves", { version: 1, against: "base" })).toMatchObject({ refused: { code: "KH7062" } });
  expect(await worker.ask("moves", { version: 1, against: "a.b@1.0.0" })).toMatchObject({
    refused: { code: "KH7062" },
  });
  const broken = tinhMau((text) => text.replace("thu_tuc_toan_trinh / thu_tuc", "thu_tuc_toan_trinh / thu_tu"));
  expect(await broken.ask("moves", { version: 1, against: "original" })).toMatchObject({ refused: { code: "KH7060" } });
  broken.setText({ file: "bo-tieu-chi.khung", text: exampleText("tinh-mau/bo-tieu-chi.khung") }, 2);
  broken.setData(undefined);
  expect(await broken.ask("moves", { version: 2, against: "original" })).toMatchObject({ refused: { code: "KH7061" } });
});
