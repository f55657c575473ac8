/**
 * The intermediate representation: the waist between the front end, which only writes it, and the back ends, which only
 * read it. Plain JSON: exact numbers are strings (`"4/5"`), identity is the qualified name, never a counter.
 *
 * Every list keeps the order of the source. Optional fields are absent, never null.
 */

export * from "./ir/base.ts";
export type * from "./ir/expressions.ts";
export type * from "./ir/layers.ts";
export type * from "./ir/inputs.ts";
export type * from "./ir/criteria.ts";
export type * from "./ir/claims.ts";
export type * from "./ir/module.ts";
