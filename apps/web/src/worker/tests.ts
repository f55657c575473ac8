/** The tests in the text: what comes out of each, what they have tried; and tests made of entities of the data. */

import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import { orRefused, type Refused } from "./refusal.ts";
import { moduleOfText } from "./simulation/sides.ts";
import type { Picked, TestsFound, TestsMade } from "./tests/rows.ts";
import type { Workshop } from "./workshop.ts";

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
