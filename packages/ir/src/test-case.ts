/** A test of a framework, as a runner needs it: plain JSON, names resolved, values exact. */

import type { CriterionStatus, Exact, IsoDate, Origin } from "./ir.ts";

/** One entity's data and what must come out. */
export interface TestCase {
  readonly title: string;
  readonly framework: { readonly id: string; readonly version: string };
  /** The test's own, else the day from which the framework is in effect. */
  readonly asOf?: IsoDate;
  /** At most one an input, in source order; `others = …` is written out. */
  readonly given: readonly TestGiven[];
  /** True: every input that is not given is missing. False: all inputs are given. */
  readonly othersMissing: boolean;
  readonly expectations: readonly TestExpectation[];
  readonly origin: Origin;
}

export interface TestGiven {
  readonly name: string;
  /** `null` = missing. */
  readonly value: TestValue | null;
  readonly origin: Origin;
}

export type TestValue =
  | { readonly kind: "number"; readonly value: Exact }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "date"; readonly value: IsoDate }
  | { readonly kind: "member"; readonly value: string };

interface ExpectationBase {
  readonly origin: Origin;
}

export type TestExpectation = ExpectationBase &
  (
    | { readonly kind: "level"; readonly level: number }
    | { readonly kind: "range"; readonly low: number; readonly high: number }
    | { readonly kind: "outcome"; readonly name: string; readonly holds: boolean }
    | {
        readonly kind: "status";
        readonly code: string;
        readonly status: CriterionStatus;
        /** All of them must have the status: the level said, or every level at which the criterion asks something. */
        readonly levels: readonly number[];
        /** How much is lacking, in the measure's own terms. */
        readonly margin?: Exact;
      }
    /** The score, or (`range`) what it can still become. */
    | { readonly kind: "score"; readonly low: Exact; readonly high: Exact; readonly range: boolean }
    | { readonly kind: "points"; readonly code: string; readonly value: Exact }
    | {
        readonly kind: "value";
        /** `measure`: `name` is the code of a criterion. */
        readonly of: "let" | "parameter" | "classification" | "measure";
        readonly name: string;
        readonly value: TestValue;
      }
  );
