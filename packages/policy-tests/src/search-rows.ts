/** The entities to look at for a mutant, the smallest and likeliest first. */

import type { MessageLanguage } from "@khung/diagnostics";
import type { Prepared } from "@khung/evaluator/observing";
import { walkExpr, type Expr, type Module } from "@khung/ir";
import { conditionRows } from "./boundary-rows.ts";
import { combinations, inputsOf, type Cells } from "./combinations.ts";
import type { Mutant } from "./mutant.ts";
import { floorRows, ruleRows } from "./score-rows.ts";
import { criterionRows, disturbed, failing } from "./whole-rows.ts";

/** What the search starts from: the framework made ready, its criteria's rows, whole entities. */
export interface SearchGround {
  readonly prepared: Prepared;
  readonly rowsOf: (code: string) => readonly Cells[];
  readonly wholes: readonly Cells[];
  /** Of titles. */
  readonly language: MessageLanguage;
}

/** The rows for one mutant; `codes`: the criteria that it can reach. */
export function* rowsFor(
  { prepared, rowsOf, wholes }: SearchGround,
  mutant: Mutant,
  mutated: Prepared,
  codes: ReadonlySet<string>,
): Generator<Cells> {
  const { module } = prepared;
  yield new Map();
  if (mutant.kind === "missing") for (const code of codes) yield* rowsOf(code);
  else {
    for (const code of codes) {
      yield* rowsOf(code);
      const criterion = mutated.module.criteria.find((each) => each.code === code);
      if (criterion && mutant.kind !== "dropped") yield* criterionRows(mutated, criterion);
      yield* combinations(inputsOf(prepared, code).filter(({ type }) => type.kind !== "number"));
    }
  }
  const inputs = interesting(prepared, mutant, codes);
  const answers = combinations(
    module.inputs.filter(({ name, type }) => inputs.includes(name) && type.kind !== "number"),
  );
  const byAnswers =
    mutant.touch.kind === "outcome" || (mutant.touch.kind === "definition" && mutant.touch.of === "classification");
  if (byAnswers) {
    yield* answers;
    const numbers = module.inputs.filter(({ name, type }) => inputs.includes(name) && type.kind === "number");
    for (const each of [prepared, mutated])
      for (const condition of conditionsOf(each.module, mutant))
        for (const answer of answers.slice(0, 8))
          for (const { cells } of conditionRows(each, condition, numbers, answer)) yield cells;
  }
  if (mutant.touch.kind === "rules") {
    yield* ruleRows(prepared, mutated.module, wholes);
    yield* floorRows(prepared, mutated.module, wholes);
  }
  const overlays = byAnswers ? answers : mutant.kind === "missing" ? [] : [...codes].flatMap(rowsOf).slice(0, 12);
  for (const row of wholes) yield* disturbed(row, inputs, overlays);
  if (mutant.touch.kind === "rules") for (const row of wholes) yield* failingRows(row, module, rowsOf);
}

/** The conditions that a mutant of a class or an outcome stands in. */
function conditionsOf({ classifications, outcomes }: Module, { touch }: Mutant): readonly Expr[] {
  if (touch.kind === "outcome")
    return outcomes.filter(({ name }) => name === touch.name).flatMap(({ condition }) => comparisonsOfData(condition));
  if (touch.kind !== "definition") return [];
  const classes = classifications.filter(({ name }) => name === touch.name).flatMap((each) => each.classes);
  return classes.flatMap(({ condition }) => condition ?? []);
}

/** The comparisons inside a condition that ask neither the level nor criteria. */
function comparisonsOfData(condition: Expr): readonly Expr[] {
  const found: Expr[] = [];
  walkExpr(condition, (expr) => {
    let ofData = expr.kind === "compare";
    walkExpr(expr, ({ kind }) => {
      if (kind === "level" || kind === "criteria") ofData = false;
    });
    if (ofData) found.push(expr);
  });
  return found;
}

function interesting(prepared: Prepared, { touch }: Mutant, codes: ReadonlySet<string>): readonly string[] {
  const { module, graph, inputsOf: inputsOfExpr } = prepared;
  const all = module.inputs.map(({ name }) => name);
  if (touch.kind === "criterion") return all.filter((name) => graph.criteria.get(touch.code)?.inputs.has(name));
  if (touch.kind === "definition" && codes.size === 0) {
    const needed = inputsOfExpr({ kind: touch.of, name: touch.name, origin: module.origin });
    return all.filter((name) => needed.has(name));
  }
  return touch.kind === "outcome" ? all.filter((name) => graph.outcomes.get(touch.name)?.inputs.has(name)) : all;
}

/** More and more criteria of one kind fail: for rules that ask for so many. */
function* failingRows(row: Cells, { criteria }: Module, rowsOf: SearchGround["rowsOf"]): Generator<Cells> {
  for (const wanted of ["extension", "mandatory"] as const) {
    const overlays = criteria.filter((each) => each.class === wanted).map(({ code }) => rowsOf(code)[0]);
    yield* failing(row, overlays);
    yield* failing(row, overlays.toReversed());
  }
}
