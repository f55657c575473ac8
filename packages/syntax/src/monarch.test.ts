import { expect, it } from "vitest";
import { monarch } from "./generated/monarch.ts";
import { spellings } from "./tokens.ts";

/** The first token of a line, as Monarch finds it: the first rule that matches where the line begins. */
function firstToken(line: string): readonly [string, string] {
  for (const [pattern, token] of monarch.tokenizer.root) {
    const match = new RegExp(`^(?:${(pattern as RegExp).source})`, "u").exec(line);
    if (match) return [match[0], String(token)];
  }
  return ["", ""];
}

it("colours every spelling of every keyword as a whole", () => {
  for (const { text } of spellings.slice(1)) {
    const [found, token] = firstToken(`${text} x`);
    expect(found).toBe(text);
    expect(token).toMatch(/^keyword/);
  }
});

it("tells names, numbers and texts from keywords", () => {
  expect(firstToken("mức.đạt.x = 3")).toEqual(["mức.đạt.x", "identifier"]);
  expect(firstToken("mứcx")).toEqual(["mứcx", "identifier"]);
  expect(firstToken("tiêu \t chí a")).toEqual(["tiêu \t chí", "keyword.declaration"]);
  expect(firstToken('"a \\" b" c')).toEqual(['"a \\" b"', "string"]);
  expect(firstToken('"a')).toEqual(['"a', "string.invalid"]);
  expect(firstToken("2025-07-01")).toEqual(["2025-07-01", "number.date"]);
  expect(firstToken("1.20.3")).toEqual(["1.20.3", "number.version"]);
  expect(firstToken("// mức")).toEqual(["// mức", "comment"]);
});
