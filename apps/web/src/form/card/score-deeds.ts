/** What the keys and buttons of a table of points ask for: in a criterion's own text, or as a change of what stands below. */

import type { NodeKey, ScoreEntry } from "@khung/document/form";
import type { Amendment, Intent } from "@khung/document/plan";

/** Where a table of points stands. */
export interface ScorePlace {
  /** The card that holds its rows: the score itself, or the change that puts it there. */
  readonly card: NodeKey;
  /** Of a national score that has not been changed: where the change is written, and of which criterion. */
  readonly national?: { readonly into: NodeKey; readonly code: string };
}

/** A row more behind another; undefined: as the last. */
export function insertRow(place: ScorePlace, after: ScoreEntry): Intent {
  return (
    amended(place, after, { kind: "insertEntry" }) ?? {
      kind: "insertNode",
      into: place.card,
      template: { kind: "scoreEntry" },
      after: after.key,
    }
  );
}

/** The row goes. */
export function dropRow(place: ScorePlace, row: ScoreEntry): Intent {
  return amended(place, row, { kind: "deleteEntry" }) ?? { kind: "deleteNode", node: row.key };
}

/** The row comes to stand behind another; undefined: first of all. */
export function moveRow(place: ScorePlace, row: ScoreEntry, after: ScoreEntry | undefined): Intent {
  const below = after === undefined ? {} : { after: partOf(place, after) };
  const own = after === undefined ? {} : { after: after.key };
  return (
    amended(place, row, { kind: "moveEntry", ...below }) ?? {
      kind: "moveNode",
      node: row.key,
      into: place.card,
      ...own,
    }
  );
}

function amended(place: ScorePlace, row: ScoreEntry, value: Amendment): Intent | undefined {
  const { national } = place;
  if (!national) return undefined;
  const target = { kind: "score", code: national.code, part: partOf(place, row) } as const;
  return { kind: "addOverride", into: national.into, target, value };
}

/** The row as changes name it: `entry:2`. */
function partOf({ card }: ScorePlace, { key }: ScoreEntry): string {
  return key.slice(card.length + 1);
}
