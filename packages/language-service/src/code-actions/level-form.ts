/** A level by its number, or by its id: the same level, said otherwise. */

import { nodeAt } from "@khung/syntax";
import { toRange } from "../positions.ts";
import type { CodeAction } from "../protocol.ts";
import type { Snapshot } from "../snapshot.ts";
import { count, whatIf } from "./what-if.ts";

/** The other form of the level at an offset; offered when it means the same level. */
export function otherLevelForm(snapshot: Snapshot, offset: number): readonly CodeAction[] {
  const { path } = nodeAt(snapshot.parsed.file, offset);
  const ref = path.findLast((node) => node.kind === "levelRef");
  const level = ref && snapshot.names.meaning(ref);
  if (!ref || level?.kind !== "level" || level.node.number === ref) return [];
  const other = /^\d+$/.test(ref.text) ? level.name : level.node.number.text;
  const next = whatIf(snapshot, [{ start: ref.start, end: ref.end, text: other }]);
  const there = nodeAt(next.parsed.file, ref.start + 1).path.findLast((node) => node.kind === "levelRef");
  const meant = there && next.names.meaning(there);
  if (meant?.id !== level.id || count(next, "errors") > count(snapshot, "errors")) return [];
  return [
    {
      title: { vi: `viết mức là \`${other}\``, en: `write the level as \`${other}\`` },
      edits: [{ range: toRange(snapshot.starts, ref), newText: other }],
      kind: "refactor",
    },
  ];
}
