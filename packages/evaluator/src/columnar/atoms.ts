/**
 * What conditions hang on, where that is little: inputs with few values, and measures of which all that matters is where they lie among
 * the numbers that they are compared with.
 */

import { childrenOf, compare, isRational, type CompareExpr, type Criterion, type Expr, type Rational } from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { scopeOf, type Reading } from "../program.ts";
import { isAbsent } from "../truth.ts";
import { empty, open, yes } from "./codes.ts";
import type { InputColumn, NumberColumn } from "./columns.ts";
import { answers } from "./compare.ts";
import { figureOf } from "./figure.ts";
import type { Source } from "./source.ts";

/** An input with few values. */
export interface InputAtom {
  readonly kind: "input";
  readonly place: number;
  readonly column: Exclude<InputColumn, NumberColumn | { readonly kind: "wide" }>;
}

/** A figure, or the ratio of two, and the numbers that it is compared with, ascending. */
export interface MeasureAtom {
  readonly kind: "measure";
  readonly top: NumberColumn;
  readonly bottom: NumberColumn | undefined;
  readonly cuts: readonly Rational[];
}
export type Atom = InputAtom | MeasureAtom;

/** The atoms of a criterion, and which of them a comparison is about. */
export interface Atoms {
  readonly all: readonly Atom[];
  readonly comparedIn: (left: Expr, right: Expr) => Compared | undefined;
}

/** A comparison of a measure with one of its cuts. `turned`: the measure stands on the right. */
export interface Compared {
  readonly atom: MeasureAtom;
  readonly cut: Rational;
  readonly turned: boolean;
}

/**
 * How many cases of an atom are told apart. Of a measure: below the first cut, at it, between it and the next …, above the last; something
 * is missing; nothing to divide by. Of an input: its codes, from the least on.
 */
export function casesOf(atom: Atom): number {
  if (atom.kind === "measure") return 2 * atom.cuts.length + 3;
  return atom.column.kind === "truth" ? yes + 1 : atom.column.words.length + 1;
}

/** By case of the measure: the truth of a comparison. */
export function truthsOf({ atom, cut, turned }: Compared, operator: CompareExpr["operator"]): Uint8Array {
  const [cases, at] = [casesOf(atom), 2 * atom.cuts.findIndex((each) => compare(each, cut) === 0) + 1];
  return Uint8Array.from({ length: cases }, (_, which) => {
    if (which === cases - 2) return open;
    if (which === cases - 1) return empty;
    const order = Math.sign(which - at);
    return answers[operator][(turned ? -order : order) + 1]!;
  });
}

interface Found {
  readonly top: NumberColumn;
  readonly bottom: NumberColumn | undefined;
  readonly cuts: Rational[];
}

/** The atoms of a criterion; undefined when it hangs on more. */
export function atomsOf(criterion: Criterion, source: Source, reading: Reading): Atoms | undefined {
  const { program, columns } = source;
  const inputs = new Map<number, InputAtom>();
  const measures: Found[] = [];
  const compared = new Map<
    Expr,
    Map<Expr, { readonly found: Found; readonly cut: Rational; readonly turned: boolean }>
  >();

  /** Whether a comparison is one of a measure with a number known beforehand; it is noted. */
  const isMeasured = (measure: Expr, bound: Expr, turned: boolean): boolean => {
    if (program.inputsOf(bound).size > 0) return false;
    const figure = figureOf(measure, program, columns);
    const cut = figure && evaluate(bound, scopeOf(program, [], reading));
    if (!figure || cut === undefined || isAbsent(cut) || !isRational(cut)) return false;
    const { top, bottom } = figure;
    let found = measures.find((each) => each.top === top && each.bottom === bottom);
    if (!found) measures.push((found = { top, bottom, cuts: [] }));
    if (found.cuts.every((each) => compare(each, cut) !== 0)) found.cuts.push(cut);
    const [left, right] = turned ? [bound, measure] : [measure, bound];
    const byRight = compared.get(left) ?? new Map<Expr, { found: Found; cut: Rational; turned: boolean }>();
    compared.set(left, byRight.set(right, { found, cut, turned }));
    return true;
  };

  const visit = (expr: Expr): boolean => {
    switch (expr.kind) {
      case "compare":
        return (
          isMeasured(expr.left, expr.right, false) ||
          isMeasured(expr.right, expr.left, true) ||
          childrenOf(expr).every(visit)
        );
      case "input": {
        const place = program.inputs.get(expr.name) ?? -1;
        const column = columns.inputs[place];
        if (column?.kind !== "truth" && column?.kind !== "word") return false;
        inputs.set(place, { kind: "input", place, column });
        return true;
      }
      case "let":
      case "parameter": {
        const definition = (expr.kind === "let" ? program.lets : program.parameters).get(expr.name);
        return definition !== undefined && visit(definition.value);
      }
      case "classification": {
        const classes = program.classifications.get(expr.name)?.classes;
        return classes?.every(({ condition }) => condition === undefined || visit(condition)) ?? false;
      }
      case "criteria":
      case "points":
      case "scores":
      case "level":
      case "index":
      case "children":
      case "statistic":
        return false;
      default:
        return childrenOf(expr).every(visit);
    }
  };
  const { appliesWhen, measure, requirements } = criterion;
  const asked = requirements.every(({ comparison, levels }) =>
    levels.every(({ value, upper }) => {
      if (comparison === "condition" || !measure) return visit(value);
      return [value, ...(upper ? [upper] : [])].every(
        (bound) => isMeasured(measure, bound, false) || (visit(measure) && visit(bound)),
      );
    }),
  );
  if (!asked || (appliesWhen && !visit(appliesWhen))) return undefined;
  const atoms = new Map(
    measures.map((each): [Found, MeasureAtom] => [
      each,
      { kind: "measure", top: each.top, bottom: each.bottom, cuts: each.cuts.toSorted(compare) },
    ]),
  );
  return {
    all: [...inputs.values(), ...atoms.values()],
    comparedIn: (left, right) => {
      const noted = compared.get(left)?.get(right);
      const atom = noted && atoms.get(noted.found);
      return atom && { atom, cut: noted.cut, turned: noted.turned };
    },
  };
}

/** A column of an input in which row i has the case `which(i)`. */
export function columnOfCases({ column }: InputAtom, rows: number, which: (row: number) => number): InputColumn {
  const cases = Array.from({ length: rows }, (_, row) => which(row));
  // Words count from −1, which is missing.
  if (column.kind === "word") return { ...column, codes: Int32Array.from(cases, (each) => each - 1), gaps: true };
  return { ...column, codes: Uint8Array.from(cases), gaps: true };
}
