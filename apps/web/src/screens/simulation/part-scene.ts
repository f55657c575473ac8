/** What the parts below the charts are shown from. */

import type { Rational } from "@khung/ir";
import type { ThresholdName } from "@khung/simulation";
import type { Bench } from "../../app/bench.ts";
import type { Move } from "../../charts/chart-core/moves.ts";
import type { NumberForm } from "../../i18n/format.ts";
import type { TrialState } from "../../threshold/trial.ts";
import type { SavedScenario } from "./saved-scenarios.ts";
import type { Results } from "./simulation-store.ts";

/** What a part is shown from. */
export interface PartScene {
  readonly bench: Bench;
  readonly results: Results;
  readonly saved: readonly SavedScenario[];
  readonly picked: Move | undefined;
  readonly trial: TrialState | undefined;
  readonly forms: ReadonlyMap<string, NumberForm>;
  readonly whyOf: (entity: string) => string;
  readonly openThreshold: (name: ThresholdName) => void;
  /** Looks at a value of the threshold that is tried. */
  readonly look: (event: CustomEvent<{ readonly value: Rational }>) => void;
  /** Tries another threshold. */
  readonly take: (name: ThresholdName) => void;
}
