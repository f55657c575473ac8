/** What was decided is used again only where nothing behind it changed: each pair differs in one thing that a condition stands on. */

import { parse } from "@khung/syntax";
import { expect, it } from "vitest";
import { compileParsed } from "../compile.ts";
import { createMemory, type Memory } from "../memory.ts";
import { sample } from "../testing/sample.ts";

const asks = (condition: string): string => `criterion q { require { 1: ${condition} } basis "1" }`;

it.each([
  ["a condition", asks("a < 0"), asks("a < 1")],
  ["a let", `let x = 2 * a ${asks("x < 0")}`, `let x = a - b ${asks("x < 0")}`],
  ["a let behind a let", `let y = 2 * a let x = y ${asks("x < 0")}`, `let y = a - b let x = y ${asks("x < 0")}`],
  ["a parameter", `parameter low = 0 ${asks("a < low")}`, `parameter low = 5 ${asks("a < low")}`],
  ["what is ensured", `ensure a <= b ${asks("a > b")}`, `ensure a >= b ${asks("a > b")}`],
  [
    "a class",
    `classify size { small when a < 4 ; else large } ${asks("size = small and a > 4")}`,
    `classify size { small when a < 9 ; else large } ${asks("size = small and a > 4")}`,
  ],
])("decides again when it changes: %s", (_, before, after) => {
  const memory = createMemory();
  const said = (members: string, kept: Memory) =>
    compileParsed([parse({ file: "t.khung", text: sample(members) })], { memory: kept }).diagnostics;
  const first = said(before, memory);
  const second = said(after, memory);
  expect(second).toEqual(said(after, createMemory()));
  expect(second.map(({ code }) => code)).not.toEqual(first.map(({ code }) => code));
});
