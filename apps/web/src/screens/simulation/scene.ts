/** What charts and parts of the simulation are shown from, and what can be asked of the screen that holds them. */

import type { Rational } from "@khung/ir";
import type { ThresholdName } from "@khung/simulation";
import type { Bench } from "../../app/bench.ts";
import type { Move } from "../../charts/chart-core/moves.ts";
import type { TrialState } from "../../threshold/trial.ts";
import type { SavedScenario } from "./saved-scenarios.ts";
import type { Results } from "./simulation-store.ts";

export interface Scene {
  readonly bench: Bench;
  readonly results: Results;
  readonly saved: readonly SavedScenario[];
  /** Only those who go this way. */
  readonly picked: Move | undefined;
  /** The threshold that is tried. */
  readonly trial: TrialState | undefined;
  /** Where the explanation of a unit is. */
  readonly whyOf: (entity: string) => string;
  /** Opens a threshold wide. */
  readonly openThreshold: (name: ThresholdName) => void;
  /** Tries another threshold. */
  readonly take: (name: ThresholdName) => void;
  /** Looks at a value of the threshold that is tried. */
  readonly look: (value: Rational) => void;
  /** Writes a value of the threshold that is tried into the text. */
  readonly decide: (value: Rational) => void;
  /** Goes back to the number of the text. */
  readonly revert: () => void;
}
