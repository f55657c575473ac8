/** What can be done at a place: repairs of what is wrong there. */

import { repairsIn } from "../diagnostics.ts";
import type { CodeAction } from "../protocol.ts";
import type { Snapshot } from "../snapshot.ts";

/** The actions in a stretch of the text. */
export function codeActionsIn(snapshot: Snapshot, start: number, end: number): readonly CodeAction[] {
  return repairsIn(snapshot, start, end);
}
