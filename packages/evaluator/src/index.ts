export { Aborted, interpret, interpretEntity, type InterpretOptions } from "./interpret.ts";
export type * from "./result.ts";
