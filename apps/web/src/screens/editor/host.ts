/** What the parts of the editor see of the screen that they belong to. */

import type { LitElement } from "lit";
import type { Bench } from "../../app/bench.ts";
import type { RowCell } from "../../form/threshold/row-cells.ts";
import type { CriterionView, FormView } from "../../form/view/view.ts";
import type { Refusals } from "./refusals.ts";

export interface EditorHost extends Pick<
  LitElement,
  "isConnected" | "querySelector" | "requestUpdate" | "updateComplete"
> {
  readonly bench: Bench;
  /** The form as it is shown now, once the text has been read. */
  readonly view: FormView | undefined;
  /** The cells of a criterion's row. */
  readonly cells: (view: CriterionView) => readonly RowCell[];
  /** What the open text is compared with: an overlay with what it stands on, else with how it was opened. */
  readonly against: "original" | "base";
  /** Why what was asked for last was not done. */
  readonly refusals: Refusals;
  /** Undefined until somebody folds or unfolds them. */
  problemsOpen: boolean | undefined;
}
