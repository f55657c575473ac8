import { expect, it } from "vitest";
import { compile } from "../compile.ts";
import { codesIn, compileSample, sample } from "../testing/sample.ts";
import { skeleton } from "./look-alikes.ts";

it("knows where every name is declared", () => {
  const members = `parameter least = 50%
    classify size { small when a < 10 ; else large }
    let share_of_a = a / b
    group g { criterion g.x { measure share_of_a require at least { 1: by size { small: least, large: 60% } } basis "1" } }
    outcome o when g.x unmet at dat
    report r = share of entities where level >= dat by size`;
  const { checked, diagnostics } = compileSample(members);
  expect(diagnostics.filter((each) => each.severity === "error")).toEqual([]);
  const text = sample(members);
  const found = [...checked.references].map(([node, { declaration }]) => [
    text.slice(node.start, node.end),
    `${declaration.kind} ${declaration.id}`,
  ]);
  expect(Object.fromEntries(found)).toEqual({
    1: "level t@1.0.0#level/dat",
    a: "input t@1.0.0#a",
    b: "input t@1.0.0#b",
    dat: "level t@1.0.0#level/dat",
    "g.x": "criterion t@1.0.0#g.x",
    large: "class t@1.0.0#size/large",
    least: "parameter t@1.0.0#least",
    share_of_a: "let t@1.0.0#share_of_a",
    size: "classification t@1.0.0#size",
    small: "class t@1.0.0#size/small",
  });
  expect(new Set(checked.declarations.map((each) => each.id)).size).toBe(checked.declarations.length);
});

it.each([
  ["input a: count", ["KH2001 a"]],
  ["let kk = a criterion kk { measure kk require at least 1 }", ["KH2001 kk"]],
  ["classify k { one when yes_no ; else one }", ["KH2001 one"]],
  ["let min = a", ["KH2017 min"]],
  ["let x = y let y = z let z = x", ["KH2004 x"]],
  ["let x = x + 1", ["KH2004 x"]],
  ["let l1 = a let ll = b", ["KH2009 ll"]],
  ["let x = hoa", ["KH2002 hoa"]],
  ["let x = x1", ["KH2011 x1"]],
  ['group g { issuer "x" }', ['KH2015 issuer "x"']],
  ["outcome o when g.x met criterion g.y { require yes_no }", ["KH2002 g.x"]],
  ["criterion q { measure a require at least { 7: 1 } }", ["KH2005 7"]],
  ["report r = mean of a over entities by a", ["KH3018 a"]],
])("%s gives %j", (members, codes) => {
  expect(codesIn(members)).toEqual(codes);
});

it("compares names in NFC", () => {
  expect(
    codesIn(`input ${"hồ_sơ".normalize("NFD")}: count let x = ${"hồ_sơ".normalize("NFC")}`).filter(
      (code) => !code.startsWith("KH1"),
    ),
  ).toEqual([]);
});

it("suggests the nearest name, and the fix writes it", () => {
  const { diagnostics } = compileSample("let x = kynd = x1");
  expect(diagnostics.find((each) => each.code === "KH2002")?.fixes[0]?.edits[0]?.text).toBe("kind");
});

it.each([
  ["hoà", "hòa"],
  ["muc_1", "muc_l"],
  ["đat", "dat"],
  ["xa", "ха"],
  ["xO", "x0"],
])("%s looks like %s", (a, b) => {
  expect(skeleton(a)).toBe(skeleton(b));
});

it.each([
  ["x1", "x2"],
  ["a", "b"],
  ["xã", "xi"],
])("%s does not look like %s", (a, b) => {
  expect(skeleton(a)).not.toBe(skeleton(b));
});

it("finds the framework of a test in another file", () => {
  const test = {
    file: "test.khung",
    text: 'language en\n\ntest "T" of t@1.0.0 { given a = 1, others missing expect level = 0 }\n',
  };
  const sources = [{ file: "t.khung", text: sample('criterion q { measure a require at least 5 basis "1" }') }, test];
  const { tests, checked } = compile(sources);
  expect(tests).toHaveLength(1);
  expect(
    [...checked.references.values()].filter((each) => each.file === "test.khung").map((each) => each.declaration.name),
  ).toEqual(["t", "a"]);
});

it.each([
  ['test "T" of u { expect level = 0 }', ["KH2006 u"]],
  ['test "T" of t@2.0.0 { expect level = 0 }', ["KH2007 2.0.0"]],
  ['test "T" of t { given zz = 1, others missing expect level = 0 }', ["KH2002 zz"]],
  ['test "T" of t { given others missing expect level = 9 }', ["KH2005 9"]],
  ['test "T" of t { given others missing expect outcome none }', ["KH2002 none"]],
  ['test "T" of t { given others missing expect q.q met }', ["KH2002 q.q"]],
  ['test "T" of t { given p = 45, others missing expect level = 0 }', ["KH3001 45"]],
  ['test "T" of t { given kind = x9, others missing expect level = 0 }', ["KH2010 x9"]],
  ['test "T" of t { given a = b, others missing expect level = 0 }', ["KH3022 b"]],
  ['test "T" of t { given a = yes, others missing expect level = 0 }', ["KH3029 yes"]],
  ['test "T" of t { given a = 1 expect level = 0 }', ['KH3120 "T"']],
  ['test "T" of t { given a = 1, a = 2, others missing expect level = 0 }', ["KH3125 a"]],
  ['test "T" of t { given others missing expect range = 1 to 0 }', ["KH3124 1"]],
])("%s gives %j", (after, codes) => {
  expect(codesIn("", { after })).toEqual(codes);
});
