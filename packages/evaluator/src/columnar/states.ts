/**
 * The few states that a criterion can be in, and what each means to the level rules.
 *
 * A row holds one small number a criterion; everything else about it is looked up.
 */

import { unreachable } from "@khung/diagnostics";
import type { Criterion, CriterionStatus } from "@khung/ir";
import type { Reading } from "../program.ts";
import type { StatusRow } from "../result.ts";
import { empty, lost, no, open, yes, type Code } from "./codes.ts";

/** A status at one level; `open` = missing for want of data, `lost` = missing whatever the data, null = nothing is asked. */
export type StateStatus = "met" | "unmet" | "notApplicable" | "open" | "lost" | null;

/** What a criterion is at every level, index 0 = level 1. */
export type State = readonly StateStatus[];

/** The status from the truth of what is asked and of whether the criterion applies. */
export function stateStatus(criterion: Criterion, applies: Code, truth: Code | null): StateStatus {
  if (truth === null) return null;
  if (applies === no) return "notApplicable";
  if (applies === open) return "open";
  if (applies === lost) return truth === open ? "open" : "lost";
  const code: Code = applies === yes ? truth : applies;
  switch (code) {
    case yes:
      return "met";
    case no:
      return "unmet";
    case open:
      return "open";
    case lost:
      return "lost";
    case empty:
      return nothingStatus(criterion);
    default:
      return unreachable(code);
  }
}

function nothingStatus({ nothing }: Criterion): StateStatus {
  return nothing === undefined || nothing === "missing" ? "lost" : nothing;
}

/** As results say it. */
function statusOfState(status: StateStatus): CriterionStatus | null {
  return status === "open" || status === "lost" ? "missing" : status;
}

const statusTables = new WeakMap<readonly State[], readonly StatusRow[]>();

/** As results say them, of all states. */
export function statusesOf(states: readonly State[]): readonly StatusRow[] {
  const before = statusTables.get(states);
  if (before?.length === states.length) return before;
  const made = states.map((state) => state.map(statusOfState));
  statusTables.set(states, made);
  return made;
}

/**
 * Whether a criterion has a status; undefined when it is not in the set: it states nothing there, or is not applicable and that is
 * not what is asked. The same table as `statusTruth` of the interpreter.
 */
export function stateTruth(
  criterion: Criterion,
  status: StateStatus,
  asked: CriterionStatus | "reported",
  reading: Reading,
): Code | undefined {
  if (status === null) return undefined;
  const stillOpen = reading !== "official" && status === "open";
  if (asked === "missing" || asked === "reported") {
    if (status === "notApplicable") return undefined;
    if (reading === "possible" && status === "open") return open;
    return (status === "open" || status === "lost") === (asked === "missing") ? yes : no;
  }
  if (stillOpen) return open;
  const effective = effectiveStatus(criterion, status);
  if (effective === "open") return open;
  if (effective === "lost") return lost;
  if (asked === "notApplicable") return effective === "notApplicable" ? yes : no;
  if (effective === "notApplicable") return undefined;
  return effective === asked ? yes : no;
}

function effectiveStatus({ missing }: Criterion, status: NonNullable<StateStatus>): NonNullable<StateStatus> {
  if (status !== "open" && status !== "lost") return status;
  if (missing === "unknown") return status;
  return missing === "fails" ? "unmet" : "notApplicable";
}
