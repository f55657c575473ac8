/** Rows beside everything that the score of a criterion turns at, and rows beside what rules ask of scores. */

import {
  glance,
  keepsEnsures,
  levelOf,
  observe,
  pointsSeen,
  valueOfExpr,
  isAbsent,
  type Prepared,
} from "@khung/evaluator/observing";
import {
  abs,
  add,
  compare,
  divide,
  equals,
  floor,
  isInteger,
  isRational,
  one,
  rational,
  subtract,
  toExact,
  walkExpr,
  zero,
  type Cell,
  type CompareExpr,
  type Criterion,
  type Expr,
  type Module,
  type Rational,
} from "@khung/ir";
import { conditionRows } from "./boundary-rows.ts";
import { combinations, inputsOf, type Cells } from "./combinations.ts";

const mostAnswers = 12;
const mostWholes = 4;
const half = rational(1n, 2n);

/** Rows beside every condition inside the score, where it reaches all, `share` and none of the points. */
export function scoredRows(prepared: Prepared, criterion: Criterion, share = half): readonly Cells[] {
  const { points, code } = criterion;
  if (!points) return [];
  const { max, score, origin } = points;
  const part: Expr = {
    kind: "arithmetic",
    operator: "*",
    left: max,
    right: { kind: "number", value: toExact(share), origin },
    origin,
  };
  const reaches = (left: Expr, right: Expr): Expr => ({ kind: "compare", operator: ">=", left, right, origin });
  const values = score.kind === "cases" ? [...score.cases.map(({ value }) => value), score.otherwise] : [score];
  const none: Expr = { kind: "number", value: "0", origin };
  const ends = values.flatMap((value) => [max, part, none].map((end) => reaches(value, end)));
  const turns: Expr = { kind: "and", operands: [score, ...ends], origin };
  const inputs = inputsOf(prepared, code);
  const numbers = inputs.filter(({ type }) => type.kind === "number");
  const answers = combinations(inputs.filter(({ type }) => type.kind !== "number")).slice(0, mostAnswers);
  return answers.flatMap((answer) =>
    numbers.length === 0 ? [answer] : conditionRows(prepared, turns, numbers, answer).map(({ cells }) => cells),
  );
}

/**
 * Entities that score everything, then one criterion after the other only about half, then nothing: between two neighbours lies
 * whatever rules ask of a score. Where only the rules need an answer, it is the one that reaches the higher level.
 */
export function scoreLadder(prepared: Prepared, rowsOf: (code: string) => readonly Cells[]): readonly Cells[] {
  // What hangs on more inputs first: the others can take what those have set.
  const needs = ({ code }: Criterion) => inputsOf(prepared, code).length;
  const scored = prepared.module.criteria
    .filter(({ points }) => points)
    .toSorted((a, b) => needs(b) - needs(a))
    .map((criterion) => ({
      criterion,
      rows: rowsOf(criterion.code).flatMap((row) => worthOf(prepared, criterion, row)),
    }));
  const wholes: Cells[] = [];
  for (const [from, to] of [[one, half] as const, [half, zero] as const])
    for (let lowered = wholes.length === 0 ? 0 : 1; lowered <= scored.length; lowered++) {
      let cells: Cells = new Map();
      scored.forEach(({ criterion, rows }, i) => {
        const wanted = criterion.points?.sort === "deduction" ? zero : i < lowered ? to : from;
        cells = withRow(prepared, cells, rows, wanted);
      });
      wholes.push(answered(prepared, cells));
    }
  return scored.length === 0 ? [] : wholes;
}

/** A row of a criterion and the share of its points that it scores. */
interface Worth {
  readonly row: Cells;
  readonly share: Rational;
}

function worthOf(prepared: Prepared, { code, points }: Criterion, row: Cells): readonly Worth[] {
  const observation = observe(prepared, row);
  const found = pointsSeen(observation, code);
  const most = points && valueOfExpr(observation, points.max);
  if (typeof found !== "object" || isAbsent(found) || !most || isAbsent(most) || !isRational(most)) return [];
  const share = divide(found, most);
  return share ? [{ row, share }] : [];
}

/** The entity with the row that scores just enough, of those that leave what is set as it is. */
function withRow(prepared: Prepared, cells: Cells, rows: readonly Worth[], wanted: Rational): Cells {
  const enough = rows.filter(({ share }) => compare(share, wanted) >= 0).toSorted((a, b) => compare(a.share, b.share));
  for (const { row } of enough) {
    if ([...row].some(([name, value]) => cells.has(name) && !sameCell(cells.get(name) ?? null, value))) continue;
    const merged: Cells = new Map([...cells, ...row]);
    if (keepsEnsures(glance(prepared, merged))) return merged;
  }
  return cells;
}

function sameCell(a: Cell, b: Cell): boolean {
  return isRational(a) && isRational(b) ? equals(a, b) : a === b;
}

function answered(prepared: Prepared, row: Cells): Cells {
  const open = prepared.module.inputs.filter(({ name, type }) => type.kind !== "number" && !row.has(name));
  let best = row;
  for (const answer of combinations(open).slice(0, mostAnswers)) {
    const cells: Cells = new Map([...row, ...answer]);
    if (levelOf(observe(prepared, cells)) > levelOf(observe(prepared, best))) best = cells;
  }
  return best;
}

/** Whole rows with one number moved to where a comparison of a level rule turns, found along a line through two values. */
export function* ruleRows(prepared: Prepared, mutated: Module, wholes: readonly Cells[]): Generator<Cells> {
  const comparisons = [prepared.module, mutated].flatMap(({ levels }) =>
    levels.flatMap(({ rule }) => comparisonsIn(rule)),
  );
  for (const comparison of comparisons)
    for (const row of nearestRows(prepared, wholes, comparison))
      for (const { name, type } of prepared.module.inputs) {
        const from = row.get(name);
        if (type.kind !== "number" || !from || !isRational(from)) continue;
        const count = type.form === "count";
        const step = count ? rational(-1n) : rational(-1n, 100n);
        const at = (value: Rational): Cells => new Map([...row, [name, value]]);
        const [here, there] = [from, add(from, step)].map((value) => gap(prepared, at(value), comparison));
        if (!here || !there) continue;
        const slope = divide(subtract(there, here), step);
        const back = slope && divide(here, slope);
        const turn = back && subtract(from, back);
        if (!turn || turn.numerator < 0n) continue;
        if (!count || isInteger(turn)) yield at(turn);
        const below = floor(turn);
        if (count) yield* [at(below), at(add(below, one))];
      }
}

/** The rows at which a comparison is nearest to turning. */
function nearestRows(prepared: Prepared, wholes: readonly Cells[], comparison: CompareExpr): readonly Cells[] {
  const away = wholes.flatMap((row) => {
    const found = gap(prepared, row, comparison);
    return found ? [{ row, off: abs(found) }] : [];
  });
  return away
    .toSorted((a, b) => compare(a.off, b.off))
    .slice(0, mostWholes)
    .map(({ row }) => row);
}

/** The rows of each criterion that a rule wants to score at least so much, laid over whole ones. */
export function* floorRows(prepared: Prepared, mutated: Module, wholes: readonly Cells[]): Generator<Cells> {
  const [whole] = wholes;
  if (!whole) return;
  for (const { levels } of [prepared.module, mutated])
    for (const { rule } of levels) {
      const floors: { readonly codes: readonly string[]; readonly share: Rational }[] = [];
      if (rule)
        walkExpr(rule, (expr) => {
          const amount = expr.kind === "scores" ? valueOfExpr(glance(prepared, whole), expr.amount) : undefined;
          if (expr.kind === "scores" && expr.unit === "share" && amount && !isAbsent(amount) && isRational(amount))
            floors.push({ codes: expr.codes, share: amount });
        });
      for (const { codes, share } of floors)
        for (const criterion of prepared.module.criteria)
          if (codes.includes(criterion.code))
            for (const row of scoredRows(prepared, criterion, share)) yield new Map([...whole, ...row]);
    }
}

function comparisonsIn(rule: Expr | undefined): readonly CompareExpr[] {
  const found: CompareExpr[] = [];
  if (rule)
    walkExpr(rule, (expr) => {
      if (expr.kind === "compare") found.push(expr);
    });
  return found;
}

function gap(prepared: Prepared, cells: Cells, { left, right }: CompareExpr): Rational | undefined {
  const observation = observe(prepared, cells);
  const [a, b] = [left, right].map((each) => valueOfExpr(observation, each));
  if (a === undefined || b === undefined || isAbsent(a) || isAbsent(b) || !isRational(a) || !isRational(b))
    return undefined;
  return subtract(a, b);
}
