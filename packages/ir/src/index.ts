export { functions, type FunctionEntry, type FunctionName } from "./functions.ts";
export * from "./ir.ts";
export type * from "./types.ts";
export type { Cell, Column, Rational, Table, Value } from "./values.ts";
