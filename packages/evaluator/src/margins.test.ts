import { compare, fromInteger, isRational, subtract, toExact, type Cell, type Module, type Rational } from "@khung/ir";
import {
  arithmetic,
  bool,
  boolean,
  comparison,
  count,
  criterion,
  ensure,
  exact,
  inputs,
  levels,
  module,
  num,
  plain,
  ratio,
  ref,
  requirement,
  share,
} from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { interpretEntity } from "./interpret.ts";
import { margins, type Margin } from "./margins.ts";

const asOf = "2026-11-22";
const text = (value: Rational | boolean | undefined): string => (isRational(value) ? toExact(value) : String(value));
const shown = ({ level, distance, changes }: Margin): string =>
  `${level}: ${text(distance)} ${changes.map(({ input, by, to, beyond }) => `${input} ${beyond ? ">" : ""}${by ? text(by) : text(to)}`).join(", ")}`;

const dossiers = module({
  levels: levels(undefined, undefined, undefined),
  inputs: inputs({ ho_so: count, toan_trinh: count }),
  ensures: [ensure(comparison(ref("toan_trinh"), "<=", ref("ho_so")), "toan_trinh <= ho_so")],
  criteria: [
    criterion("x", {
      measure: ratio("toan_trinh", "ho_so"),
      requirements: [requirement("atLeast", { 1: num("40%"), 2: num("80%"), 3: num("110%") })],
      nothing: "unmet",
    }),
  ],
});

it("says how far in the measure and in whole dossiers", () => {
  // 90 of 200: 45 %. Down to 40 %: 79 of 200, or 90 of 226 (39.8 %). Up to 80 %: 160 of 200, or 90 of 112. 110 % would
  // need more done than received, which the ensure forbids.
  const cells = { ho_so: exact(200), toan_trinh: exact(90) };
  expect(margins(dossiers, cells, { asOf }).map(shown)).toEqual([
    "1: 1/20 ho_so 26, toan_trinh -11",
    "2: -7/20 ho_so -88, toan_trinh 70",
    "3: -13/20 ",
  ]);
});

it("has no margin where the status is missing or not applicable", () => {
  expect(margins(dossiers, { ho_so: exact(200) }, { asOf })).toEqual([]);
});

it("tells at the bound from beyond the bound", () => {
  const made = module({
    inputs: inputs({ t: plain({ Mb: 1 }), s: share }),
    criteria: [
      criterion("more", { measure: ref("t"), requirements: [requirement("moreThan", { 1: num(36) })] }),
      criterion("least", { measure: ref("t"), requirements: [requirement("atLeast", { 1: num(36) })] }),
      criterion("less", { measure: ref("s"), requirements: [requirement("lessThan", { 1: num("5%") })] }),
    ],
  });
  const of = (t: string, s: string) => margins(made, { t: exact(t), s: exact(s) }, { asOf }).map(shown);
  expect(of("30.5", "5%")).toEqual(["1: -11/2 t >11/2", "1: -11/2 t 11/2", "1: 0 s >0"]);
  expect(of("36", "4%")).toEqual(["1: 0 t >0", "1: 0 t >0", "1: 1/100 s 1/100"]);
});

it("turns yes and no", () => {
  const made = module({
    inputs: inputs({ co: boolean }),
    criteria: [criterion("x", { measure: ref("co"), requirements: [requirement("is", { 1: bool(true) })] })],
  });
  expect(margins(made, { co: false }, { asOf }).map(shown)).toEqual(["1: undefined co true"]);
});

it("counts distance to the nearer end of between, and leaves out what no single input can turn", () => {
  const between = {
    comparison: "between" as const,
    levels: [{ level: 1, value: num(2), upper: num(10), origin: dossiers.origin }],
    origin: dossiers.origin,
  };
  const made = module({
    inputs: inputs({ a: count, b: count }),
    criteria: [
      criterion("x", {
        measure: arithmetic(ref("a"), "+", arithmetic(ref("b"), "*", num(0))),
        requirements: [between],
      }),
    ],
  });
  const of = (a: number) => margins(made, { a: exact(a), b: exact(1) }, { asOf }).map(shown);
  expect([3, 9, 13, 0].map(of)).toEqual([["1: 1 a -2"], ["1: 1 a 2"], ["1: -3 a -3"], ["1: -2 a 2"]]);
});

it("finds the least whole change: it turns the requirement, and nothing less does", () => {
  const quantity = fc.integer({ min: 0, max: 25 });
  const bound = fc.constantFrom("0", "20%", "1/3", "50%", "80%", "1", "2");
  const order = fc.constantFrom("atLeast" as const, "moreThan" as const, "atMost" as const, "lessThan" as const);
  const measure = fc.constantFrom(
    ratio("a", "b"),
    arithmetic(ref("a"), "/", arithmetic(ref("a"), "+", ref("b"))),
    arithmetic(ref("a"), "-", ref("b")),
    arithmetic(arithmetic(ref("a"), "*", num(2)), "/", arithmetic(ref("b"), "-", num(3))),
  );
  fc.assert(
    fc.property(quantity, quantity, bound, order, measure, fc.boolean(), (a, b, at, kind, measured, tied) => {
      const made: Module = module({
        inputs: inputs({ a: count, b: count }),
        ensures: tied ? [ensure(comparison(ref("a"), "<=", ref("b")), "a <= b")] : [],
        criteria: [
          criterion("x", { measure: measured, requirements: [requirement(kind, { 1: num(at) })], nothing: "missing" }),
        ],
      });
      const cells = { a: exact(a), b: exact(b) };
      const status = (changed: Readonly<Record<string, Cell>>) =>
        interpretEntity(made, "1", { ...cells, ...changed }, { asOf }).criteria[0]?.statuses[0];
      const before = status({});
      if (before === "missing") return;
      const turned = before === "met" ? "unmet" : "met";
      const sound = (input: string, to: number): boolean => !tied || a > b || (input === "a" ? to <= b : a <= to);
      const [margin] = margins(made, cells, { asOf });
      for (const [input, from] of Object.entries({ a, b })) {
        const all = Array.from({ length: 400 }, (_, to) => to).filter(
          (to) => sound(input, to) && status({ [input]: fromInteger(to) }) === turned,
        );
        const least = all.length === 0 ? undefined : Math.min(...all.map((to) => Math.abs(to - from)));
        const change = margin?.changes.find((each) => each.input === input);
        if (!change || !isRational(change.to)) {
          expect(least, `${input} has no change`).toBeUndefined();
          continue;
        }
        expect(status({ [input]: change.to })).toBe(turned);
        expect(compare(subtract(change.to, exact(from)), change.by ?? exact(0))).toBe(0);
        if (least !== undefined) expect(Math.abs(Number(change.by?.numerator))).toBe(least);
      }
    }),
    { numRuns: 300 },
  );
});
