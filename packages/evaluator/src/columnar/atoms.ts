/**
 * What conditions hang on, where that is little: inputs with few values, and measures of which all that matters is where they lie among
 * the numbers that they are compared with.
 */

import { add, childrenOf, compare, isRational, rational, type Criterion, type Expr, type Rational } from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { scopeOf, type Reading } from "../program.ts";
import { isAbsent } from "../truth.ts";
import { yes } from "./codes.ts";
import { leastCommonMultiple, type InputColumn, type NumberColumn } from "./columns.ts";
import { figureOf } from "./figure.ts";
import { exactBelow } from "./nodes.ts";
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
  readonly topPlace: number;
  readonly bottomPlace: number | undefined;
  readonly cuts: readonly Rational[];
}
export type Atom = InputAtom | MeasureAtom;

/** How many cases of an atom are told apart: for a measure below, at, and between its cuts, above, missing, nothing to divide by. */
export function casesOf(atom: Atom): number {
  if (atom.kind === "measure") return 2 * atom.cuts.length + 3;
  return atom.column.kind === "truth" ? yes + 1 : atom.column.words.length + 1;
}

/** The atoms of a criterion; undefined when it hangs on more, or when an input is in two of them. */
export function atomsOf(criterion: Criterion, source: Source, reading: Reading): readonly Atom[] | undefined {
  const { program, columns } = source;
  const inputs = new Map<number, InputAtom>();
  const measures = new Map<string, MeasureAtom & { readonly cuts: Rational[] }>();
  const placeOf = (expr: Expr): number => (expr.kind === "input" ? (program.inputs.get(expr.name) ?? -1) : -1);

  /** Whether a comparison is one of a measure with a number known beforehand; it is noted. */
  const measured = (measure: Expr, bound: Expr): boolean => {
    if (program.inputsOf(bound).size > 0) return false;
    const figure = figureOf(measure, program, columns);
    const cut = figure && evaluate(bound, scopeOf(program, [], reading));
    if (!figure || cut === undefined || isAbsent(cut) || !isRational(cut)) return false;
    const { top, bottom } = figure;
    const [a, b] =
      bottom && measure.kind === "arithmetic"
        ? [placeOf(measure.left), placeOf(measure.right)]
        : [placeOf(measure), undefined];
    if (a < 0 || b === -1 || a === b) return false;
    const key = `${a}/${b}`;
    const known = measures.get(key) ?? { kind: "measure", top, bottom, topPlace: a, bottomPlace: b, cuts: [] };
    if (known.cuts.every((each) => compare(each, cut) !== 0)) known.cuts.push(cut);
    measures.set(key, known);
    return true;
  };

  const visit = (expr: Expr): boolean => {
    switch (expr.kind) {
      case "compare":
        return measured(expr.left, expr.right) || measured(expr.right, expr.left) || childrenOf(expr).every(visit);
      case "input": {
        const place = placeOf(expr);
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
      case "classification":
        return (
          program.classifications
            .get(expr.name)
            ?.classes.every(({ condition }) => condition === undefined || visit(condition)) ?? false
        );
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
  if (!conditionsOf(criterion).every(visit)) return undefined;
  const found = [...inputs.values(), ...measures.values()];
  const places = found.flatMap((atom) =>
    atom.kind === "input" ? [atom.place] : [atom.topPlace, atom.bottomPlace ?? []].flat(),
  );
  if (new Set(places).size < places.length) return undefined;
  return found.map((atom) => (atom.kind === "input" ? atom : { ...atom, cuts: atom.cuts.toSorted(compare) }));
}

/** Everything that a criterion asks, as conditions. */
function conditionsOf({ appliesWhen, measure, requirements }: Criterion): readonly Expr[] {
  const asked = requirements.flatMap(({ comparison, levels }) =>
    levels.flatMap(({ value, upper }): readonly Expr[] => {
      if (comparison === "condition" || !measure) return [value];
      return [value, ...(upper ? [upper] : [])].map((right) => ({
        kind: "compare",
        operator: "=",
        left: measure,
        right,
        origin: value.origin,
      }));
    }),
  );
  return appliesWhen ? [appliesWhen, ...asked] : asked;
}

/** For each input of an atom, a column in which row i is what case `which(i)` stands for; undefined when doubles cannot hold it. */
export function columnsFor(
  atom: Atom,
  rows: number,
  which: (row: number) => number,
): ReadonlyMap<number, InputColumn> | undefined {
  if (atom.kind === "input") {
    const { column, place } = atom;
    const cases = Array.from({ length: rows }, (_, row) => which(row));
    if (column.kind === "word") {
      return new Map([[place, { ...column, codes: Int32Array.from(cases, (each) => each - 1), gaps: true }]]);
    }
    return new Map([[place, { ...column, codes: Uint8Array.from(cases), gaps: true }]]);
  }
  const values = representatives(atom.cuts);
  const scale = values.reduce(leastCommonMultiple, 1n);
  const greatest = values.reduce(
    (most, value) => Math.max(most, Math.abs(Number(value.numerator * (scale / value.denominator)))),
    0,
  );
  if (greatest >= exactBelow || Number(scale) >= exactBelow) return undefined;
  const wholes = values.map(({ numerator, denominator }) => Number(numerator * (scale / denominator)));
  const isEmpty = (row: number): boolean => which(row) === values.length + 1;
  // A ratio is the value over 1; "nothing to divide by" is anything over 0.
  const top = Float64Array.from({ length: rows }, (_, row) => wholes[which(row)] ?? (isEmpty(row) ? 0 : Number.NaN));
  const number = { kind: "number", gaps: true, missing: Number.NaN } as const;
  const columns = new Map<number, InputColumn>([
    [atom.topPlace, { ...number, values: top, scale: Number(scale), least: -greatest, greatest }],
  ]);
  if (atom.bottomPlace !== undefined) {
    const bottom = Float64Array.from({ length: rows }, (_, row) => (isEmpty(row) ? 0 : 1));
    columns.set(atom.bottomPlace, { ...number, values: bottom, scale: 1, least: 0, greatest: 1 });
  }
  return columns;
}

/** Numbers below, at, between and above cuts that ascend. */
function representatives(cuts: readonly Rational[]): readonly Rational[] {
  const one = rational(1n);
  const [first, last] = [cuts[0] ?? one, cuts.at(-1) ?? one];
  const inside = cuts.flatMap((cut, k) => {
    const next = cuts[k + 1];
    const sum = next && add(cut, next);
    return sum ? [cut, rational(sum.numerator, 2n * sum.denominator)] : [cut];
  });
  return [add(first, rational(-1n)), ...inside, add(last, one)];
}
