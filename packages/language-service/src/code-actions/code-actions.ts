/** What can be done at a place: repairs of what is wrong there, then changes of form that keep the meaning, each tried before. */

import { repairsIn } from "../diagnostics.ts";
import type { CodeAction } from "../protocol.ts";
import type { Snapshot } from "../snapshot.ts";
import { extractParameter } from "./extract-parameter.ts";
import { fixAll } from "./fix-all.ts";
import { otherLevelForm } from "./level-form.ts";

/** The actions in a stretch of the text. */
export function codeActionsIn(snapshot: Snapshot, start: number, end: number): readonly CodeAction[] {
  const repairs = repairsIn(snapshot, start, end);
  return [
    ...repairs,
    ...(repairs.length > 0 ? fixAll(snapshot) : []),
    ...otherLevelForm(snapshot, start),
    ...extractParameter(snapshot, start),
  ];
}
