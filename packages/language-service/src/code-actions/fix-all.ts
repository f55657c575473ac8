/** Repairs everything that can be repaired in one way only. */

import { toRange } from "../positions.ts";
import type { CodeAction } from "../protocol.ts";
import type { Snapshot } from "../snapshot.ts";
import { count, whatIf, type OffsetEdit } from "./what-if.ts";

/** One action for all of them, when there are several and less is wrong afterwards. */
export function fixAll(snapshot: Snapshot): readonly CodeAction[] {
  const { file } = snapshot.source;
  const found = snapshot.compiled.diagnostics.flatMap(({ span, fixes }) => {
    const [fix] = fixes;
    const isSure = span?.file === file && fixes.length === 1 && fix?.edits.every((edit) => edit.span.file === file);
    return isSure && fix ? [fix.edits.map(({ span: { start, end }, text }): OffsetEdit => ({ start, end, text }))] : [];
  });
  const chosen: OffsetEdit[][] = [];
  for (const edits of found) {
    const isFree = edits.every((edit) =>
      chosen.flat().every((other) => edit.end < other.start || other.end < edit.start),
    );
    if (isFree) chosen.push(edits);
  }
  if (chosen.length < 2) return [];
  const edits = chosen.flat().toSorted((a, b) => a.start - b.start);
  if (count(whatIf(snapshot, edits), "all") >= count(snapshot, "all")) return [];
  return [
    {
      title: {
        vi: `sửa cả ${chosen.length} chỗ chỉ có một cách sửa`,
        en: `repair all ${chosen.length} places that have one repair`,
      },
      edits: edits.map(({ start, end, text }) => ({ range: toRange(snapshot.starts, { start, end }), newText: text })),
      kind: "fixAll",
    },
  ];
}
