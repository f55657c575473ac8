export { explain } from "./explain.ts";
export type * from "./explanation.ts";
export { Aborted, interpret, interpretEntity, type InterpretOptions } from "./interpret.ts";
export { margins, type InputChange, type Margin } from "./margins.ts";
export type * from "./result.ts";
export type { MergedData } from "./means-of-predecessors.ts";
export type { ChildrenData } from "./tier-below.ts";
