/** Short ways to write IR by hand in tests. Everything stands at offset 0 of `test.khung`. */

import {
  irVersion,
  type ArithmeticExpr,
  type CompareExpr,
  type Comparison,
  type Criterion,
  type Ensure,
  type Expr,
  type Input,
  type Level,
  type Module,
  type Origin,
  type Requirement,
} from "../ir.ts";
import { parseRational, toExact } from "../rational.ts";
import type { Type, Unit } from "../types.ts";
import type { Cell, Table, Value } from "../values.ts";

/** Where everything built here comes from. */
export const nowhere: Origin = { file: "test.khung", start: 0, end: 0 };

/** An exact number from text. Errors: throws when it is none. */
export function exact(text: string | number): Extract<Value, object> {
  const value = parseRational(String(text));
  if (!value) throw new Error(`not a number: ${text}`);
  return value;
}

/** `80%`, `3`, `1/3`. */
export const num = (text: string | number): Expr => ({ kind: "number", value: toExact(exact(text)), origin: nowhere });
/** Yes or no. */
export const bool = (value: boolean): Expr => ({ kind: "boolean", value, origin: nowhere });
/** A name: an input unless said otherwise. */
export const ref = (name: string, kind: "input" | "parameter" | "let" | "classification" = "input"): Expr => ({
  kind,
  name,
  origin: nowhere,
});
/** left operator right. */
export const arithmetic = (left: Expr, operator: ArithmeticExpr["operator"], right: Expr): Expr => ({
  kind: "arithmetic",
  operator,
  left,
  right,
  origin: nowhere,
});
/** a / b of two inputs. */
export const ratio = (a: string, b: string): Expr => arithmetic(ref(a), "/", ref(b));
/** left operator right, as a condition. */
export const comparison = (left: Expr, operator: CompareExpr["operator"], right: Expr): Expr => ({
  kind: "compare",
  operator,
  left,
  right,
  origin: nowhere,
});

/** Type: whole things. */
export const count: Type = { kind: "number", form: "count", unit: {} };
/** Type: like over like. */
export const share: Type = { kind: "number", form: "share", unit: {} };
/** Type: a number with a unit. */
export const plain = (unit: Unit = {}): Type => ({ kind: "number", form: "plain", unit });
/** Type: yes or no. */
export const boolean: Type = { kind: "boolean" };
/** Type: one of these members of an input or a classification. */
export const choice = (of: string, ...members: readonly string[]): Type => ({
  kind: "choice",
  of,
  members: members.map((name) => ({ name })),
});

/** Inputs by name and type. */
export function inputs(types: Readonly<Record<string, Type>>): readonly Input[] {
  return Object.entries(types).map(([name, type]) => ({
    name,
    type,
    title: { vi: name },
    sources: [],
    evidence: [],
    basis: [],
    notes: [],
    origin: nowhere,
  }));
}

/** Levels 1, 2, … with these rules; undefined = the default rule. */
export function levels(...rules: readonly (Expr | undefined)[]): readonly Level[] {
  return rules.map((rule, i) => ({
    number: i + 1,
    id: `l${i + 1}`,
    title: { vi: `Mức ${i + 1}` },
    ...(rule && { rule }),
    origin: nowhere,
  }));
}

/** A requirement by level: `{ 2: num("20%"), 3: num("40%") }`. */
export function requirement(comparison: Comparison, byLevel: Readonly<Record<number, Expr>>): Requirement {
  const entries = Object.entries(byLevel).map(([level, value]) => ({ level: Number(level), value, origin: nowhere }));
  return { comparison, levels: entries, origin: nowhere };
}

/** A mandatory criterion whose missing data fail. */
export function criterion(code: string, parts: Partial<Criterion>): Criterion {
  return {
    code,
    class: "mandatory",
    title: { vi: code },
    requirements: [],
    missing: "fails",
    evidence: [],
    sources: [],
    basis: [],
    notes: [],
    provenance: [],
    origin: nowhere,
    ...parts,
  };
}

/** `ensure a <= b`. */
export function ensure(condition: Expr, text: string): Ensure {
  return { condition, text, origin: nowhere };
}

/** A cumulative module of these parts. */
export function module(parts: Partial<Module>): Module {
  return {
    irVersion,
    id: "test",
    version: "1.0.0",
    title: { vi: "Thử" },
    replaces: [],
    basis: [],
    notes: [],
    cumulative: true,
    levels: levels(undefined),
    inputs: [],
    ensures: [],
    parameters: [],
    lets: [],
    classifications: [],
    groups: [],
    criteria: [],
    outcomes: [],
    reports: [],
    origin: nowhere,
    ...parts,
  };
}

/** A table from rows; numbers may be written as text or whole numbers: `{ a: 3, b: "80%", c: null }`. */
export function table(
  module: Module,
  rows: Readonly<Record<string, Readonly<Record<string, string | number | boolean | null>>>>,
): Table {
  const columns = module.inputs.map(({ name, type }) => {
    const cell = (given: string | number | boolean | null | undefined): Cell => {
      if (given === null || given === undefined) return null;
      return type.kind === "number" && typeof given !== "boolean"
        ? exact(given)
        : String(given) === given
          ? given
          : given === true;
    };
    return [name, Object.values(rows).map((row) => cell(row[name]))] as const;
  });
  return { name: "test.csv", entities: Object.keys(rows), columns: Object.fromEntries(columns), labels: {} };
}
