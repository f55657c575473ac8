export { arbitraryCondition, arbitraryNumber, type Environment } from "./testing/arbitrary-expr.ts";
export { arbitraryModule } from "./testing/arbitrary-ir.ts";
export { arbitraryCase, arbitraryTable, arbitraryValue, type Case } from "./testing/arbitrary-table.ts";
export * from "./testing/build-ir.ts";
