export { addDays, daysBetween, isDate, yearsBetween } from "./calendar.ts";
export { functions, type FunctionEntry, type FunctionName } from "./functions.ts";
export { criterionExprs, graphOf, statesAt, type Graph, type Needs } from "./graph.ts";
export * from "./ir.ts";
export * from "./rational.ts";
export { round, type Rounding } from "./round.ts";
export type * from "./types.ts";
export type { Cell, Column, Rational, Table, Value } from "./values.ts";
export { childrenOf, expressionsOf, walkExpr } from "./walk-expr.ts";
