export { arbitraryCondition, arbitraryNumber, type Environment } from "./arbitrary-expr.ts";
export { arbitraryModule } from "./arbitrary-ir.ts";
export { arbitraryCase, arbitraryTable, arbitraryValue, type Case } from "./arbitrary-table.ts";
export * from "./build-ir.ts";
