export { arbitraryCondition, arbitraryNumber, type Environment } from "./testing/arbitrary-expr.ts";
export { arbitraryModule, arbitraryScoredModule } from "./testing/arbitrary-ir.ts";
export {
  arbitraryCase,
  arbitraryScoredCase,
  arbitraryTable,
  arbitraryValue,
  type Case,
} from "./testing/arbitrary-table.ts";
export * from "./testing/build-ir.ts";
