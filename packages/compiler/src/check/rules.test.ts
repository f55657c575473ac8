import { expect, it } from "vitest";
import { codesIn } from "../testing/sample.ts";

const two = "levels cumulative { level 1 one level 2 two }";
const criterion = (clauses: string, head = "q mandatory"): string => `criterion ${head} { ${clauses} basis "1" }`;

it.each([
  ["measure a / b require at least 120%", "ensure a <= b", ["KH3115 120%"]],
  ["measure a / b require at least 120%", "", []],
  ["measure a / (a + b) require more than 100%", "", ["KH3115 100%"]],
  ["measure a / c require more than 100%", "ensure a <= b ensure b <= c", []],
  ["measure a / c require more than 100%", "ensure a <= b and a <= c", ["KH3115 100%"]],
  ["measure p require at least 101%", "", ["KH3115 101%"]],
  ["measure a require less than 0", "", ["KH3115 0"]],
  ["measure a require at most 0", "", []],
  ["measure a require between 5 and 3", "", ["KH3115 5"]],
  ["measure a require at least 5 require at most 3", "", ["KH3115 3"]],
  ["measure a require more than 2 require less than 3", "", ["KH3115 3"]],
  ["measure s require more than 2 require less than 3", "", []],
  ["measure yes_no require yes require no", "", ["KH3115 require no"]],
  ["require { 1: a > 5 and a < 3 }", "", ["KH3115 a > 5 and a < 3"]],
  ["require { 1: a > b and b > a }", "", ["KH3115 a > b and b > a"]],
  ["measure p require at least by kind { x1: 80%, else: 120% }", "", ["KH3216 by kind { x1: 80%, else: 120% }"]],
  ["measure p require at least by kind { x1: 180%, else: 120% }", "", ["KH3115 by kind { x1: 180%, else: 120% }"]],
  ["measure a require at least b require at most c", "", []],
])("what can never be met: %s %s", (clauses, members, codes) => {
  expect(codesIn(`${members} ${criterion(clauses)}`)).toEqual(codes);
});

it("cumulative levels must be possible together", () => {
  const clauses = "measure a require at least { 1: 10 } require at most { 2: 5 }";
  expect(codesIn(criterion(clauses), { levels: two })).toEqual(["KH3115 5"]);
  expect(codesIn(criterion(clauses), { levels: two.replace("cumulative", "independent") })).toEqual([]);
});

it.each([
  ["at least { 1: 80%, 2: 70% }", ["KH3201 70%"]],
  ["at least { 1: 80%, 2: 80% }", []],
  ["at most { 1: 70%, 2: 80% }", ["KH3201 80%"]],
  ["less than { 1: 70%, 2: 60% }", []],
  ["between { 1: 10% and 90%, 2: 20% and 95% }", ["KH3201 95%"]],
  [
    "at least { 1: by kind { x1: 80%, else: 50% }, 2: by kind { x1: 70%, else: 60% } }",
    ["KH3201 by kind { x1: 70%, else: 60% }"],
  ],
  [
    "at least { 1: 50%, 2: { from 2025-01-01: 60%, from 2030-01-01: 40% } }",
    ["KH3201 { from 2025-01-01: 60%, from 2030-01-01: 40% }"],
  ],
])("thresholds in step: %s", (requirement, codes) => {
  expect(codesIn(criterion(`measure p require ${requirement}`), { levels: two })).toEqual(codes);
});

const rule = (text: string): string => `levels cumulative { level 1 one requires ${text} }`;
const criteria = `${criterion("measure yes_no require yes", "g.x mandatory")} ${criterion("measure a require at least 1", "g.y extension")}`;

it.each([
  ["all mandatory and at least 1 of {g.y}", []],
  ["at least 1 of {g.x, g.y}", ["KH3210 g.x"]],
  ["at least 3 of criteria", ["KH3211 3"]],
  ["at least 200% of criteria", ["KH3028 200%"]],
  ["at least 0.5 of criteria", ["KH3027 0.5"]],
  ["g.x met and g.z met", ["KH2002 g.z"]],
  ["all of {g.x, a > 5}", ["KH3019 a > 5"]],
  ["g.x met and level >= 1", ["KH3017 level"]],
  ["g.x met", ["KH3203 g.y"]],
  ["all criteria or 1 = 1", ["KH3208 all criteria or 1 = 1"]],
])("rules of levels: %s", (text, codes) => {
  expect(codesIn(criteria, { levels: rule(text) })).toEqual(codes);
});

it("a question outside rules says its level where there are several", () => {
  const outcome = "outcome o when any of criteria unmet";
  expect(codesIn(`${criteria} ${outcome}`)).toEqual([]);
  expect(codesIn(`${criteria} ${outcome}`, { levels: two })).toEqual(["KH3114 any of criteria unmet"]);
});

it.each([
  ["yes_no = yes", []],
  ["a >= 0", ["KH3208 a >= 0"]],
  ["a / b <= 100% and b > 3", ["KH3208 a / b <= 100%"]],
  ["kind = x1 or 1 > 2", ["KH3208 1 > 2"]],
  ["a >= 3 or a < 3", ["KH3208 a >= 3 or a < 3"]],
  ["yes_no and not yes_no", ["KH3208 yes_no and not yes_no"]],
  ["a > b or yes_no", ["KH3208 a > b"]],
])("conditions vary: %s", (condition, codes) => {
  expect(codesIn(`ensure a <= b ${criterion(`applies when ${condition} measure c require at least 1`)}`)).toEqual(
    codes,
  );
});

it("what is ensured can be so", () => {
  expect(codesIn("ensure a - b = 0.5")).toEqual(["KH3208 a - b = 0.5"]);
  expect(codesIn("ensure p <= 100%")).toEqual([]);
  expect(codesIn("ensure 1 < 2")).toEqual(["KH3209 1 < 2"]);
});

it("`nothing to measure` is asked of whoever divides, through derived values too", () => {
  const codes = (policy: string, measure: string): readonly string[] =>
    codesIn(`group g { ${policy} let r = a / b ${criterion(`measure ${measure} require at least 50%`)} }`, {
      head: "missing data fails",
    });
  expect(codes("", "r")).toEqual(["KH3108 r"]);
  expect(codes("", "a / 2 / 100")).toEqual(["KH3002 50%"]);
  expect(codes("", "p / 2")).toEqual([]);
  expect(codes("nothing to measure: met", "r")).toEqual([]);
});
