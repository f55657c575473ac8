import { expect, it } from "vitest";
import { compile } from "./compile.ts";

const text = `language en

framework t version 1.0.0 "Khung thử" {
  issuer "Bộ"
  effective from 2025-01-01
  missing data fails
  levels cumulative {
    level 1 mot "Một"
    level 2 hai "Hai" requires all mandatory and at least 30% of extension
  }
  input a: count "A"
  input b: count "B"
  ensure a <= b
  criterion x mandatory "X" {
    measure a / b
    require at least 80% from 1
    nothing to measure: not applicable
    basis "1/QĐ"
    provenance verified "1/QĐ"
  }
  criterion y extension "Y" {
    require { 2: a >= 5 and b >= 10 and a < b }
    basis "1/QĐ"
  }
}

test "đạt mức 1" of t {
  given a = 9, others missing
  expect level = mot, x missing at 1
}
`;

it("compiles a framework and its test", () => {
  const { modules, tests, diagnostics } = compile([{ file: "t.khung", text }]);
  expect(diagnostics).toEqual([]);
  const [module] = modules;
  expect(module).toMatchObject({
    id: "t",
    version: "1.0.0",
    cumulative: true,
    levels: [{ number: 1 }, { number: 2, rule: { kind: "and" } }],
  });
  const [x, y] = module?.criteria ?? [];
  expect(x?.requirements[0]?.levels.map(({ level, value }) => [level, value.kind === "number" && value.value])).toEqual(
    [
      [1, "4/5"],
      [2, "4/5"],
    ],
  );
  expect(x?.provenance.map((each) => each.aspect)).toEqual(["title", "measure", "thresholds"]);
  expect(y?.requirements[0]?.levels[0]?.value).toMatchObject({ kind: "and", operands: [{}, {}, {}] });
  expect(tests).toMatchObject([
    {
      framework: { id: "t", version: "1.0.0" },
      asOf: "2025-01-01",
      given: [{ name: "a", value: { kind: "number", value: "9" } }],
      othersMissing: true,
      expectations: [
        { kind: "level", level: 1 },
        { kind: "status", code: "x", status: "missing", levels: [1] },
      ],
    },
  ]);
});

it("a mistake in one declaration hides nothing of another", () => {
  const wrong = text.replace("measure a / b", "measure aa / b").replace("b >= 10", "b >= 10%");
  const { modules, diagnostics } = compile([{ file: "t.khung", text: wrong }]);
  expect(modules).toEqual([]);
  expect(diagnostics.map((each) => each.code)).toEqual(["KH2002", "KH3002"]);
});

it("one framework with mistakes does not stop another", () => {
  const { modules } = compile([
    { file: "t.khung", text },
    {
      file: "u.khung",
      text: text.replaceAll("framework t", "framework u").replace("of t", "of u").replace("measure a", "measure aa"),
    },
  ]);
  expect(modules.map((module) => module.id)).toEqual(["t"]);
});
