/** Tests as they go from the worker to the page. */

import type { TestExpectation, TestValue, Title, Type } from "@khung/ir";

/** One thing that a test expects. */
export interface ExpectationRow {
  readonly expectation: TestExpectation;
  readonly holds: boolean;
  /** What came out where that is something else; absent where no test could say it: missing, not applicable. */
  readonly found?: readonly TestExpectation[];
  /** The same, as intents take it. */
  readonly source?: string;
}

/** One test of the text. */
export interface TestRow {
  readonly title: string;
  /** Where it begins in the text. */
  readonly from: number;
  readonly passes: boolean;
  readonly given: readonly GivenRow[];
  readonly expectations: readonly ExpectationRow[];
}

export interface GivenRow {
  readonly name: string;
  readonly title?: Title;
  readonly type?: Type;
  /** `null`: missing. */
  readonly value: TestValue | null;
}

export interface TestsFound {
  readonly tests: readonly TestRow[];
  /** Of the criteria that the text writes itself: those of which no test has seen anything. */
  readonly criteria: { readonly all: number; readonly untried: readonly string[] };
  /** How each criterion measures, for numbers of expectations. */
  readonly types: Readonly<Record<string, Type>>;
}

/** Tests for the end of the text. */
export interface TestsMade {
  /** In the English surface, as `addTests` takes it; empty where all of them are there already. */
  readonly source: string;
  readonly count: number;
}

/** Entities by their codes, or one for each level that somebody has. */
export type Picked = readonly string[] | "levels";
