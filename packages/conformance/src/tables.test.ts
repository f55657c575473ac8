import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { interpret } from "@khung/evaluator";
import { type Cell, toExactText, functions, type FunctionEntry, parseRational } from "@khung/ir";
import { expect, it } from "vitest";

/**
 * `tables/*.csv`: one line a case, `expression ; inputs ; expected`, `#` comments. Inputs: `a: count = 3, b: number = missing`.
 * Expected: an exact number, `yes`, `no`, `missing`, `nothing` (an empty denominator), or a code.
 */
interface Row {
  readonly expression: string;
  readonly inputs: string;
  readonly expected: string;
}

const folder = path.join(import.meta.dirname, "../tables");
const tables = readdirSync(folder).filter((file) => file.endsWith(".csv"));

function readRows(file: string): readonly Row[] {
  return readFileSync(path.join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [expression = "", inputs = "", expected = ""] = line.split(";").map((part) => part.trim());
      return { expression, inputs, expected };
    });
}

const inputsOf = (text: string): readonly (readonly [string, string, string])[] =>
  [
    ...text.matchAll(/(\w+): (count|number "[^"]*"|number|percent|boolean|date|choice \{[^}]*\}) = ([^,]+)(?:, |$)/g),
  ].map((m) => [m[1] ?? "", m[2] ?? "", m[3] ?? ""] as const);

function valueOf(type: string, text: string): Cell {
  if (text === "missing") return null;
  if (type === "boolean") return text === "yes";
  if (type === "date" || type.startsWith("choice")) return text;
  return parseRational(text) ?? null;
}

const framework = (inputs: string, criterion: string): string => `language en
framework t version 1.0.0 "t" {
  issuer "t" effective from 2024-01-01
  levels independent { level 1 mot "Một" }
  missing data: unknown
  nothing to measure: not applicable
  ${inputs}
  criterion ket_luan mandatory "c" { ${criterion} basis "t" }
}
`;

function run({ expression, inputs, expected }: Row): string {
  const declared = inputsOf(inputs);
  const boolean = expected === "yes" || expected === "no" || /condition/.test(inputs);
  const criterion = boolean
    ? `require { 1: ${expression} }`
    : `measure ${expression} require { 1: (${expression}) = (${expression}) }`;
  const text = framework(
    declared.map(([name, type]) => `input ${name}: ${type === "number" ? 'number ""' : type} "${name}"`).join("\n  "),
    criterion,
  );
  const compiled = compile([{ file: "t.khung", text }], { asOf: "2026-11-22" });
  const error = compiled.diagnostics.find((d) => d.severity === "error");
  const module = compiled.modules[0];
  if (error || !module) return error?.code ?? "no module";
  const columns = Object.fromEntries(declared.map(([name, type, value]) => [name, [valueOf(type, value)]]));
  const result = interpret(module, { name: "t", entities: ["1"], columns, labels: {} }, { asOf: "2026-11-22" })
    .entities[0]?.criteria[0];
  const status = result?.statuses[0];
  if (status === "missing") return "missing";
  if (status === "notApplicable") return "nothing";
  if (boolean) return status === "met" ? "yes" : "no";
  return result?.measure ? toExactText(result.measure) : "no measure";
}

for (const table of tables) {
  it.each(readRows(table).map((row) => [`${row.expression} | ${row.inputs}`, row] as const))(
    `${table}: %s`,
    (_, row) => {
      expect(run(row)).toBe(row.expected);
    },
  );
}

it("every function's examples hold", () => {
  const rows = (Object.values(functions) as readonly FunctionEntry[]).flatMap(({ examples }) => examples);
  for (const [expression, expected] of rows) {
    const value = parseRational(expected);
    expect(run({ expression, inputs: "", expected }), expression).toBe(value && toExactText(value));
  }
});

it("every function stands in a table", () => {
  const all = tables
    .flatMap(readRows)
    .map((row) => row.expression)
    .join("\n");
  expect(Object.keys(functions).filter((name) => !all.includes(`${name}(`))).toEqual([]);
});
