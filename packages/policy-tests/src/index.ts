export {
  coverageKinds,
  coverageOf,
  triedCriteria,
  type Coverage,
  type CoverageItem,
  type CoverageKind,
} from "./coverage.ts";
export { coverageWords, describeItem, describeMutant, equivalenceWords } from "./describe.ts";
export type { EquivalenceReason } from "./equivalent.ts";
export { boundaryTests, printTests } from "./generate.ts";
export { junitOf, type JunitOptions } from "./junit.ts";
export type { Mutant, MutantKind } from "./mutant.ts";
export { mutantsOf } from "./mutants.ts";
export { mutationOf, type MutantResult, type Mutation, type MutationOptions } from "./mutation.ts";
export { dateOf, runTests, type Failure, type RunOptions, type TestResult } from "./run-tests.ts";
export { refuseFailing } from "./refuse-failing.ts";
export { printExpectations, printTest } from "./print-test.ts";
export type { Suggestion } from "./suggest-test.ts";
export { testOfEntity } from "./test-of-entity.ts";
