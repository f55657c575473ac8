/** What the address asks of the simulation: `goc` the baseline (`kb-ID`: a saved scenario), `phan` the part, `chuyen` who moves so, `nguong` the threshold to try. */

import type { ThresholdName } from "@khung/simulation";
import type { Bench } from "../../app/bench.ts";
import type { Move } from "../../charts/chart-core/moves.ts";
import { byMoved, tornadoRows } from "../../charts/tornado/tornado-rows.ts";
import { thresholdInAddress } from "../../router/paths.ts";
import { baselineOf } from "../../state/baseline.ts";
import type { Against } from "../../worker/simulation/sides.ts";
import { changedThresholds } from "./headline.ts";
import { partTabs, type PartName } from "./part-tabs.ts";
import type { Results } from "./simulation-store.ts";

export interface View {
  /** Of the worker: a saved scenario stands in the place of the text as it was opened. */
  readonly against: Against;
  /** The id of the saved scenario that is the baseline. */
  readonly scenario: string | undefined;
  readonly part: PartName;
  /** Only those who go this way. */
  readonly picked: Move | undefined;
  /** As `thresholdInAddress` writes it. */
  readonly threshold: string | undefined;
}

/** Reads the query of the address; `goc` left out = as is usual for the open framework. */
export function viewOf({ router, document }: Pick<Bench, "router" | "document">): View {
  const { query } = router.state;
  const part = query.get("phan");
  const move = /^(\d+)-(\d+)$/.exec(query.get("chuyen") ?? "");
  const scenario = /^kb-([0-9A-Z]+)$/.exec(query.get("goc") ?? "")?.[1];
  return {
    against: scenario === undefined ? baselineOf(query, document.state.framework) : "original",
    scenario,
    part: partTabs.find(([, inAddress]) => inAddress === part)?.[0] ?? "list",
    picked: move ? { from: Number(move[1]), to: Number(move[2]) } : undefined,
    threshold: query.get("nguong") ?? undefined,
  };
}

/** A saved scenario as `goc`. */
export function scenarioInAddress(id: string): string {
  return `kb-${id}`;
}

/** Writes a move as `chuyen`. */
export function moveInAddress({ from, to }: Move): string {
  return `${from}-${to}`;
}

/** The threshold that is asked for; else one that was changed, else the one that moves most. */
export function thresholdToTry(
  { threshold }: View,
  { thresholds = [], tornado, moves }: Results,
): ThresholdName | undefined {
  const named = thresholds.find(({ name }) => thresholdInAddress(name) === threshold);
  if (named) return named.name;
  const [most] = tornado ? tornadoRows(tornado, moves.scenario.distribution, "vi").toSorted(byMoved) : [];
  const head = changedThresholds(thresholds)[0] ?? (most && tornado?.rows[Number(most.key)]?.threshold);
  return head?.name;
}
