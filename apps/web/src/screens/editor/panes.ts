/** Which panes are shown: what the address asks for, else what was left. */

import type { Bench } from "../../app/bench.ts";
import { keep, kept, readPanes, writePanes, type Pane } from "./kept.ts";

/** The panes as they stand now. An entity that is explained shows the results. */
export function panesShown({ router }: Bench): readonly Pane[] {
  const { query } = router.state;
  const asked = query.get("xem");
  const panes = asked === null ? kept().panes : readPanes(asked);
  return query.has("don-vi") && !panes.includes("results") ? [...panes, "results"] : panes;
}

/** Shows these, and remembers it. */
export function showPanes({ router }: Bench, wanted: readonly Pane[]): void {
  const panes = readPanes(writePanes(wanted));
  keep({ panes });
  const entity = panes.includes("results") ? (router.state.query.get("don-vi") ?? undefined) : undefined;
  router.ask({ xem: writePanes(panes), "don-vi": entity });
}

/** Shows one that is hidden, hides one that is shown. */
export function togglePane(bench: Bench, pane: Pane): void {
  const panes = panesShown(bench);
  showPanes(bench, panes.includes(pane) ? panes.filter((one) => one !== pane) : [...panes, pane]);
}
