/**
 * The syntax tree: one discriminated union, plain readonly data, the same for both surfaces.
 *
 * Every node has exact offsets (UTF-16, half-open, trivia outside) so that an editor can replace one slot.
 * A slot is a field that holds a node: `criterion.title.text`, `requirement.levels[2].value`, … .
 * Anything unreadable is an `error` node that covers exactly its tokens; nothing is left out.
 */

export type * from "./ast/node.ts";
export type * from "./ast/expressions.ts";
export type * from "./ast/framework-head.ts";
export type * from "./ast/levels.ts";
export type * from "./ast/inputs.ts";
export type * from "./ast/criteria.ts";
export type * from "./ast/results.ts";
export type * from "./ast/claims.ts";
export type * from "./ast/delegation.ts";
export type * from "./ast/members.ts";
export type * from "./ast/tests.ts";
export type * from "./ast/overlays.ts";
export type * from "./ast/file.ts";
