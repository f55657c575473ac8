export type { Change } from "./change.ts";
export { applyChanges, compareModules, meaningOf, type Comparison } from "./compare.ts";
