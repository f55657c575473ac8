/** The tests in the text: what comes out of each, what they have tried; and tests made of entities of the data. */

import type { TestExpectation, TestValue, Title, Type } from "@khung/ir";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import { orRefused, type Refused } from "./refusal.ts";
import { moduleOfText } from "./simulation/sides.ts";
import type { Workshop } from "./workshop.ts";

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

export interface TestExchanges {
  readonly tests: Exchange<OfVersion, TestsFound | Refused>;
  readonly testsOf: Exchange<OfVersion & { readonly entities: Picked }, TestsMade | Refused>;
}

export function testAnswers(workshop: Workshop): Answers<TestExchanges> {
  return {
    tests: (_, run) =>
      orRefused(async () => {
        const module = moduleOfText(workshop);
        const { runThose } = await import("./tests/running.ts");
        return runThose(workshop, module, run);
      }),
    testsOf: ({ entities }) =>
      orRefused(async () => {
        const module = moduleOfText(workshop);
        const { makeTests } = await import("./tests/making.ts");
        return makeTests(workshop, module, entities);
      }),
  };
}
