/**
 * What level rules want: which criteria, which way, and which conditions of their own.
 *
 * For the search of the level range, which needs to know in which direction to look; nothing is decided here.
 */

import { childrenOf, type CriteriaExpr, type Expr, type Module } from "@khung/ir";

/** `up`: being met helps; `down`: being unmet helps; `both`: it depends. */
export type Direction = "up" | "down" | "both";

/** A condition in a level's rule that is not about criteria. */
export interface Fact {
  readonly level: number;
  readonly condition: Expr;
  readonly wanted: boolean;
}

export interface Demands {
  /** By code; a criterion that no rule asks about is not there. */
  readonly directions: ReadonlyMap<string, Direction>;
  readonly facts: readonly Fact[];
  /** True: every level asks for all its criteria, so that each may be looked at alone. */
  readonly plain: boolean;
}

/** The demands of a module's level rules. */
export function demandsOf(module: Module): Demands {
  const directions = new Map<string, Direction>();
  const facts: Fact[] = [];
  const want = (code: string, direction: Direction): void => {
    const before = directions.get(code);
    directions.set(code, before === undefined || before === direction ? direction : "both");
  };
  const visit = (expr: Expr, level: number, wanted: boolean): void => {
    if (expr.kind === "criteria") {
      for (const code of expr.codes) want(code, directionOf(expr, wanted));
    } else if (!asksCriteria(expr)) {
      facts.push({ level, condition: expr, wanted });
    } else if (expr.kind === "conditions") {
      const kept = expr.quantifier.kind !== "atMost";
      for (const condition of expr.conditions) visit(condition, level, kept === wanted);
    } else {
      const kept = expr.kind !== "not";
      for (const child of conditionsIn(expr)) visit(child, level, kept === wanted);
    }
  };
  for (const { rule, number } of module.levels) {
    if (rule) visit(rule, number, true);
    else for (const { code } of module.criteria) want(code, "up");
  }
  return { directions, facts, plain: module.levels.every(({ rule }) => !rule) };
}

/** The conditions directly inside a condition: not the class that picks one. */
function conditionsIn(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "and":
    case "or":
      return expr.operands;
    case "not":
      return [expr.operand];
    case "byClass":
      return [...expr.cases.map(({ value }) => value), ...(expr.otherwise ? [expr.otherwise] : [])];
    case "dated":
      return expr.cases.map(({ value }) => value);
    case "cases":
      return [...expr.cases.flatMap(({ condition, value }) => [condition, value]), expr.otherwise];
    default:
      return [];
  }
}

function asksCriteria(expr: Expr): boolean {
  return expr.kind === "criteria" || childrenOf(expr).some(asksCriteria);
}

function directionOf({ quantifier, status }: CriteriaExpr, wanted: boolean): Direction {
  if (status === "notApplicable") return "both";
  const good = status === "met" || status === "reported";
  return (good === (quantifier.kind !== "atMost")) === wanted ? "up" : "down";
}
