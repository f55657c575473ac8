import { expect, it } from "vitest";
import { codesIn, typeOf } from "../testing/sample.ts";

it.each([
  ["a / b", "share"],
  ["a + b", "count"],
  ["a - b", "plain"],
  ["(a - b) / c", "share"],
  ["2 * a", "count"],
  ["1.5 * a", "plain"],
  ["a / 2", "plain"],
  ["a * 80%", "plain"],
  ["-a", "plain"],
  ["p * p", "share"],
  ["p / 2", "share"],
  ["100% - p", "share"],
  ["90 per 100", "share"],
  ['36 "Mb/s"', "plain Mb/s"],
  ["s * 2", "plain Mb/s"],
  ['s / 36 "Mb/s"', "share"],
  ["m / a", "plain VND"],
  ["m / s", "plain VND·s/Mb"],
  ["1 / s", "plain s/Mb"],
  ["min(a, 3)", "count"],
  ["mean(a, b)", "plain"],
  ["max(p, 50%)", "share"],
  ["days_between(day, as of)", "plain"],
  ["(a / b) rounded to 2 places half up", "share"],
  ["by kind { x1: 80%, else: 50% }", "share"],
  ["{ from 2025-01-01: 3, from 2026-01-01: 4 }", "literal"],
  ["a = b and yes_no", "boolean"],
  ["kind", "choice kind"],
  ["5", "literal"],
])("%s is %s", (expression, type) => {
  expect(typeOf(expression)).toBe(type);
});

it.each([
  ["let z = a / b >= 80", ["KH3001 80"]],
  ["let z = a / b >= 0", []],
  ["let z = a / b >= 2/3", []],
  ["let z = a / b >= by kind { x1: 80, else: 50% }", ["KH3001 80"]],
  ["let z = 1 - a / b", ["KH3001 1"]],
  ["let z = a >= 80%", ["KH3002 80%"]],
  ["let z = a + p", ["KH3002 p"]],
  ['let z = s >= 36 "Kb/s"', ['KH3003 36 "Kb/s"']],
  ["let z = s + m", ["KH3003 m"]],
  ["let z = not a", ["KH3004 a"]],
  ["let z = yes_no + 1", ["KH3005 yes_no"]],
  ["let z = day = 3", ["KH3006 3"]],
  ["let z = kind < x2", ["KH3007 kind"]],
  ["let z = a >= 2.5", ["KH3008 2.5"]],
  ["let z = a > -1", ["KH3008 -1"]],
  ["let z = (a + 0.5) >= 2.5", []],
  ["let z = a / (3 - 3)", ["KH3014 (3 - 3)"]],
  ["let z = 90 per 0", ["KH3014 90 per 0"]],
  ["let z = kind = x4", ["KH2010 x4"]],
  ["let z = x2 = kind", []],
  ["let z = kind in {x1, x9}", ["KH2010 x9"]],
  ["let z = a in {x1}", ["KH3018 a"]],
  ["let z = by a { else: 1 }", ["KH3018 a"]],
  ["let z = sqrt(a)", ["KH2012 sqrt"]],
  ["let z = abs(a, b)", ["KH3013 abs(a, b)"]],
  ["let z = years_between(day, a)", ["KH3026 a"]],
  ["let z = day - day", ["KH3024 day", "KH3024 day"]],
  ["parameter z = a", ["KH3023 a"]],
  ["parameter z = by kind { x1: 80%, else: 50% }", []],
])("%s gives %j", (members, codes) => {
  expect(codesIn(members)).toEqual(codes);
});

it("says a mistake once: what rests on it is silent", () => {
  const criterion = 'criterion q mandatory { measure z require at least { 1: 80% } basis "1" }';
  expect(codesIn(`let z = a / bb ${criterion}`)).toEqual(["KH2002 bb"]);
  expect(codesIn(`let y = z / a let z = y ${criterion}`)).toEqual(["KH2004 y"]);
});

it("a bare number in a parameter takes the form of what it meets", () => {
  const criterion = (measure: string): string =>
    `criterion q mandatory { measure ${measure} require at least least_so basis "1" }`;
  expect(codesIn(`parameter least_so = 5 ${criterion("a")}`)).toEqual([]);
  expect(codesIn(`parameter least_so = 5 ${criterion("a / b")}`)).toEqual(["KH3001 least_so"]);
});
