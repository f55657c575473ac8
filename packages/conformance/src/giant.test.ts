/** Bad input: whatever is in the files, there is an answer: nothing hangs, throws or takes all the memory. */

import { compile, printKhung } from "@khung/compiler";
import { indexSources, renderText, type Source } from "@khung/diagnostics";
import { format, parse, translate } from "@khung/syntax";
import { describe, expect, it } from "vitest";

const head = `language en

framework t.big version 1.0.0 "Big" {
  issuer "I"
  effective from 2025-01-01
  missing data fails
  levels cumulative { level 1 mot "1"; level 2 hai "2" }
  input a: count "A"
  input b: count "B"
  input f: boolean "F"
`;
const criterion = `criterion c mandatory "C" { measure a / b; require at least { 1: 20%, 2: 40% }; nothing to measure: unmet; basis "B" }\n`;
const frame = (body: string): string => `${head}${criterion}${body}}\n`;
const repeat = (count: number, text: (i: number) => string, between = ""): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(between);

/** Takes sources through everything that reads texts; gives the codes of errors. */
function errorsOf(...sources: readonly Source[]): readonly string[] {
  const { modules, diagnostics, merged, checked } = compile(sources);
  for (const source of sources) {
    const parsed = parse(source);
    format(parsed);
    translate(parsed, "vi");
  }
  for (const module of modules) printKhung({ merged, checked }, module);
  const shown = renderText(diagnostics.slice(0, 20), indexSources(sources), { language: "vi", color: false });
  expect(shown.length).toBeLessThan(100_000);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.every(({ span }) => span !== undefined)).toBe(true);
  return [...new Set(errors.map(({ code }) => code))];
}
const errors = (text: string): readonly string[] => errorsOf({ file: "t.khung", text });

const time = 180_000;

describe("giants", () => {
  it("50,000 criteria compile", { timeout: time }, () => {
    const inputs = repeat(50_000, (i) => `input x${i}: count "X"\n`);
    const groups = repeat(
      500,
      (g) =>
        `group g${g} "G" { basis "B"; nothing to measure: unmet\n${repeat(
          100,
          (i) =>
            `criterion g${g}.c${i} mandatory "C" { measure x${g * 100 + i} / a; require at least { 1: 20%, 2: 40% } }\n`,
        )}}\n`,
    );
    const { modules, diagnostics } = compile([{ file: "t.khung", text: frame(inputs + groups) }]);
    expect(modules[0]?.criteria).toHaveLength(50_001);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("an overlay with 5,000 changes merges", { timeout: time }, () => {
    const criteria = repeat(
      5000,
      (i) => `criterion d${i} mandatory "D" { measure a; require at least { 1: 1, 2: 2 }; basis "B" }\n`,
    );
    const base = frame(`${criteria}delegation to tinh { may tighten requirements }\n`);
    const changes = repeat(5000, (i) => `tighten d${i} at 2 from 2 to 3\n`);
    const overlay = `language en\n\noverlay t.o version 1.0.0 "O" extends t.big@1.0.0 {\nissuer "I"\ntier tinh\n${changes}}\n`;
    const { modules } = compile([
      { file: "b.khung", text: base },
      { file: "o.khung", text: overlay },
    ]);
    expect(modules[1]?.history).toHaveLength(5000);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ["20 million letters", "a".repeat(20_000_001), ["KH1022"]],
    ["a million braces", "{".repeat(1_000_000), ["KH1007", "KH1003", "KH1023"]],
    ["a million closing braces", "}".repeat(1_000_000), ["KH1004", "KH1023"]],
    [
      "100,000 groups in one another",
      frame(`${repeat(100_000, (i) => `group g${i} "G" { `)}${"}".repeat(100_000)}`),
      ["KH1007", "KH1023"],
    ],
    ["50,000 frameworks that never end", "framework x {\n".repeat(50_000), ["KH1003", "KH1023"]],
    ["100,000 parentheses", frame(`let x = ${"(".repeat(100_000)}a${")".repeat(100_000)}\n`), ["KH1007"]],
    ["100,000 times not", frame(`ensure ${"not ".repeat(100_000)}f\n`), ["KH1007"]],
    ["a sum of 100,000", frame(`let x = ${repeat(100_000, () => "a", " + ")}\n`), ["KH1007"]],
    ["any of any of …", frame(`ensure ${"any of { f, ".repeat(50_000)}f${" }".repeat(50_000)}\n`), ["KH1007"]],
    [
      "10,000 definitions in a row",
      frame(repeat(10_000, (i) => `let l${i} = ${i === 0 ? "a" : `l${i - 1}`} + 1\n`)),
      ["KH3126"],
    ],
    ["10,000 definitions in a circle", frame(repeat(10_000, (i) => `let l${i} = l${(i + 1) % 10_000}\n`)), ["KH2004"]],
    ["a name of 100,000 letters", frame(`input ${"x".repeat(100_000)}: count "X"\n`), ["KH1024"]],
    ["a number of 100,000 digits", frame(`parameter p = ${"9".repeat(100_000)}\n`), ["KH1025"]],
    [
      "doubling 60 times",
      frame(`${repeat(60, (i) => `let l${i} = ${i === 0 ? "a" : `l${i - 1} + l${i - 1}`}\n`)}ensure l59 >= 0\n`),
      [],
    ],
    [
      "squaring 60 times",
      frame(`${repeat(60, (i) => `parameter p${i} = ${i === 0 ? "10" : `p${i - 1} * p${i - 1}`}\n`)}ensure a >= p59\n`),
      [],
    ],
    [
      "20,000 unknown names",
      frame(
        repeat(20_000, (i) => `criterion d${i} mandatory "D" { measure nope${i}; require yes from 1; basis "B" }\n`),
      ),
      ["KH2002"],
    ],
    ["a million empty lines", "\n".repeat(1_000_000), []],
    ["words of no sense", "tiêu chí ".repeat(100_000), ["KH1006"]],
  ])("%s", { timeout: time }, (_, text, codes) => {
    expect([...errors(text)].toSorted()).toEqual([...codes].toSorted());
  });

  it("1,000 overlays on one another, and diamonds of them", { timeout: time }, () => {
    const chain = Array.from({ length: 1000 }, (_, i) => ({
      file: `o${i}.khung`,
      text: `language en\n\noverlay t.o${i} version 1.0.0 "O" extends ${i === 0 ? "t.big" : `t.o${i - 1}`}@1.0.0 { issuer "I" }\n`,
    }));
    const base = { file: "b.khung", text: frame("") };
    expect(compile([base, ...chain.toReversed()]).modules).toHaveLength(1001);
    const on = (i: number): string => (i === 0 ? "t.big@1.0.0" : `t.l${i - 1}@1.0.0, t.r${i - 1}@1.0.0`);
    const diamonds = repeat(40, (i) =>
      repeat(
        2,
        (side) => `overlay t.${side === 0 ? "l" : "r"}${i} version 1.0.0 "O" extends ${on(i)} { issuer "I" }\n`,
      ),
    );
    expect(compile([base, { file: "d.khung", text: `language en\n\n${diamonds}` }]).modules).toHaveLength(81);
  });
});

describe("overlays that stand on nothing", () => {
  const overlay = (id: string, on: string): Source => ({
    file: `${id}.khung`,
    text: `language en\n\noverlay t.${id} version 1.0.0 "O" extends ${on} { issuer "I" }\n`,
  });
  const base = { file: "b.khung", text: frame("") };
  it.each<readonly [string, readonly Source[], readonly string[]]>([
    ["on itself", [overlay("a", "t.a@1.0.0")], ["KH2111"]],
    ["on one another", [overlay("a", "t.b@1.0.0"), overlay("b", "t.a@1.0.0")], ["KH2111"]],
    [
      "in a circle of three files",
      [overlay("a", "t.b@1.0.0"), overlay("b", "t.c@1.0.0"), overlay("c", "t.a@1.0.0")],
      ["KH2111"],
    ],
    [
      "in a circle of 2,000 files",
      Array.from({ length: 2000 }, (_, i) => overlay(`a${i}`, `t.a${(i + 1) % 2000}@1.0.0`)),
      ["KH2111"],
    ],
    [
      "on a circle and on a framework",
      [overlay("a", "t.b@1.0.0"), overlay("b", "t.a@1.0.0"), overlay("c", "t.big@1.0.0, t.a@1.0.0")],
      ["KH2111"],
    ],
    ["on what is not there", [overlay("a", "t.nothing@1.0.0")], ["KH2006"]],
    ["on another version", [overlay("a", "t.big@1.0.1")], ["KH2007"]],
    ["on what stands on nothing", [overlay("a", "t.nothing@1.0.0"), overlay("b", "t.a@1.0.0")], ["KH2006"]],
  ])("%s", (_, overlays, codes) => {
    const { modules, diagnostics } = compile([base, ...overlays]);
    expect(modules.map(({ id }) => id)).toEqual(["t.big"]);
    const found = diagnostics.filter(({ severity, span }) => severity === "error" && span?.file !== "b.khung");
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe("hostile texts", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "then"];
  it("names that JavaScript knows are names like others", () => {
    const text = frame(
      repeat(names.length, (i) => {
        const name = names[i] ?? "";
        return `input ${name}: count "X"\ncriterion k.${name} mandatory "K" { measure ${name}; require at least { 1: 3 }; basis "B" }\noutcome o_${name} "O" when k.${name} met at 1\n`;
      }),
    );
    const { modules, diagnostics } = compile([{ file: "t.khung", text }]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(modules[0]?.inputs.map(({ name }) => name).slice(3)).toEqual(names);
  });

  it.each<readonly [string, string, readonly string[]]>([
    [
      "functions that JavaScript knows",
      frame("ensure constructor(a) >= 0\nlet v = by __proto__ { x: 1, else: 2 }\n"),
      ["KH2002", "KH2012"],
    ],
    ["one name in two forms of Unicode", frame(`input ho\u00e0: count "X"\ninput hoa\u0300: count "Y"\n`), ["KH2001"]],
    ["marks that turn the text around", frame(`input \u202Ea: count "X"\n`), ["KH1015"]],
    ["half a character", frame(`input \uD800x: count "X"\n`), ["KH1015"]],
    ["a space without width", frame(`input a\u200bb: count "X"\n`), ["KH1001"]],
    ["zeros", frame(`input z\0: count "X"\n\0\0`), ["KH1015"]],
    ["nothing", "", []],
    ["a byte order mark", "\uFEFF", []],
    ["lines that end as on Windows", frame("").replaceAll("\n", "\r\n"), []],
    ["lines that end as on old machines", frame("").replaceAll("\n", "\r"), []],
    ["everything on one line", frame("").replaceAll("\n", " "), []],
    ["a level of many digits", frame("").replace("level 2 hai", "level 99999999999999999999 hai"), ["KH3107"]],
  ])("%s", (_, text, codes) => {
    expect([...errors(text)].toSorted()).toEqual(codes);
  });

  it("letters drawn alike are said", () => {
    const { diagnostics } = compile([{ file: "t.khung", text: frame(`input а: count "X"\n`) }]);
    expect(diagnostics.map(({ code }) => code)).toContain("KH2009");
  });

  it("bytes of something else", () => {
    const text = String.fromCharCode(...Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 65536));
    expect(errors(text)).toContain("KH1023");
  });
});
