/** Edits are tried before they are offered: what the compiler makes of the text with them. */

import { invariant } from "@khung/diagnostics";
import { takeSnapshot, takeText, type Snapshot } from "../snapshot.ts";

/** An edit by offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with edits made, over the same texts below; they are in order and do not overlap. */
export function whatIf(
  { source, version, project, coverage, memory }: Snapshot,
  edits: readonly OffsetEdit[],
): Snapshot {
  let text = "";
  let at = 0;
  for (const edit of edits) {
    invariant(edit.start >= at, "edits in order");
    text += source.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  text += source.text.slice(at);
  return takeSnapshot(takeText({ file: source.file, text }, version), project.slice(0, -1), () => coverage, memory);
}

/** How many errors, or all diagnostics, the text itself has. */
export function count({ compiled, source }: Snapshot, what: "errors" | "all"): number {
  const own = compiled.diagnostics.filter(({ span }) => span?.file === source.file);
  return what === "all" ? own.length : own.filter(({ severity }) => severity === "error").length;
}
