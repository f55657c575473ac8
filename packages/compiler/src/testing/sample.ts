/** Small frameworks for tests: only what a test is about has to be written. */

import { type Module, printUnit, type Type } from "@khung/ir";
import { type Compiled, compile } from "../compile.ts";

export interface SampleOptions {
  readonly levels?: string;
  /** Policies. */
  readonly head?: string;
  readonly asOf?: string;
  /** Text after the framework: tests. */
  readonly after?: string;
}

const policies = "missing data fails nothing to measure: not applicable";
const oneLevel = "levels cumulative { level 1 dat }";

/** A whole file around some members. Inputs `a`, `b`, `c` (counts), `p` (percent), `s` (Mb/s), `yes_no`, `day`, `kind`. */
export function sample(
  members: string,
  { levels = oneLevel, head = policies, after = "" }: SampleOptions = {},
): string {
  return `language en

framework t version 1.0.0 "t" {
  issuer "t"
  effective from 2025-01-01
  ${head}
  ${levels}
  input a: count "A"
  input b: count "B"
  input c: count "C"
  input p: percent "P"
  input s: number "Mb/s" "S"
  input m: money VND "M"
  input yes_no: boolean "Y"
  input day: date "D"
  input kind: choice { x1 "1", x2 "2", x3 "3" } "K"
  ${members}
}
${after}`;
}

/** Compiles a sample. */
export function compileSample(members: string, options: SampleOptions = {}): Compiled {
  return compile(
    [{ file: "t.khung", text: sample(members, options) }],
    options.asOf === undefined ? {} : { asOf: options.asOf },
  );
}

/** What a sample does not care about. */
const besides: ReadonlySet<string> = new Set(["KH3204", "KH3205", "KH3207", "KH3218"]);

/** The codes that a sample gives, with the text they underline. */
export function codesIn(members: string, options: SampleOptions = {}): readonly string[] {
  const text = sample(members, options);
  return compileSample(members, options)
    .diagnostics.filter((each) => !besides.has(each.code))
    .map((each) => `${each.code} ${text.slice(each.span?.start, each.span?.end)}`);
}

/** The module of a sample without errors. */
export function moduleOf(members: string, options: SampleOptions = {}): Module {
  const { modules, diagnostics } = compileSample(members, options);
  const [module] = modules;
  if (!module) throw new Error(diagnostics.map((each) => `${each.code} ${each.message.en}`).join("\n"));
  return module;
}

/** `count`, `share`, `plain Mb/s`, `boolean`, … */
export function typeText(type: Type | undefined): string {
  if (type?.kind === "choice") return `choice ${type.of}`;
  return type?.kind === "number" ? `${type.form} ${printUnit(type.unit)}`.trim() : (type?.kind ?? "none");
}

/** The type of an expression over the inputs of a sample. */
export function typeOf(expression: string): string {
  const { checked } = compileSample(`let it = ${expression}`);
  const [declaration] = checked.declarations.filter((each) => each.name === "it");
  return typeText(declaration && checked.definitions.get(declaration));
}
