/** Many values in one step: slots of this text, and changes of what stands below. */

import { addOverrides, layerAt } from "./add-override.ts";
import { belowOf } from "./below.ts";
import { type Draft, refuse, type Work } from "./draft.ts";
import type { TableCell } from "./intent.ts";
import type { Of, Part } from "./part.ts";
import { setOne } from "./set.ts";

/** Sets all cells, or none. */
export function setTable(work: Work, { cells }: Of<"setTable">): Draft {
  const set = cells.flatMap((cell) => ("slot" in cell ? [setOne(work, cell.slot, cell.value)] : []));
  const added = cells.filter((cell) => "into" in cell);
  const parts: readonly Pick<Part, "edits" | "changes">[] = [...set, ...newOverrides(work, added)];
  const edits = parts.flatMap((part) => part.edits).toSorted((a, b) => a.from - b.from || a.to - b.to);
  const clash = edits.find((edit, i) => edit.from < (edits[i - 1]?.to ?? 0));
  if (clash) refuse(work, "KH4001", { condition: "P1" }, clash);
  const count = set.filter((part) => part.edits.length > 0).length + added.length;
  const [first] = cells;
  return {
    edits,
    changes: parts.flatMap((part) => part.changes),
    label: { vi: `Dán ${count} ô`, en: `Paste ${count} cells` },
    ...(first && { reveal: "slot" in first ? first.slot : first.into }),
  };
}

/** The changes that are written anew, of each layer together. */
function newOverrides(work: Work, wanted: readonly Extract<TableCell, { readonly into: string }>[]): readonly Draft[] {
  return [...Map.groupBy(wanted, ({ into }) => into)].map(([into, list]) => {
    const node = layerAt(work, into);
    return addOverrides(work, into, node, belowOf(work, node), list);
  });
}
