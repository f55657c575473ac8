/** Everywhere that the thing under the cursor is named. */

import type { Occurrence } from "./name-table.ts";
import { namedAt } from "./names.ts";
import { toRange } from "./positions.ts";
import type { Highlight, Location } from "./protocol.ts";
import { textOf, type Snapshot } from "./snapshot.ts";

/** The places in this text where the thing at an offset is named; where it is declared it is written, else read. */
export function highlightsAt(snapshot: Snapshot, offset: number): readonly Highlight[] {
  return occurrencesAt(snapshot, offset)
    .filter(({ file }) => file === snapshot.source.file)
    .map(({ node, isDeclaration }) => ({
      range: toRange(snapshot.starts, node),
      kind: isDeclaration ? "write" : "read",
    }));
}

/**
 * The same in all texts; `others` are the snapshots of texts that stand on this one, each answers for itself.
 * The declaration comes first.
 */
export function referencesAt(
  snapshot: Snapshot,
  offset: number,
  snapshotsAbout: (file: string) => readonly Snapshot[],
): readonly Location[] {
  const named = namedAt(snapshot, offset);
  if (!named) return [];
  const { file, nameNode } = named.declaration;
  const all = snapshotsAbout(file).flatMap((each) => occurrencesOf(each, file, nameNode.start));
  return all
    .toSorted((a, b) => Number(b.occurrence.isDeclaration) - Number(a.occurrence.isDeclaration))
    .map(({ snapshot: from, occurrence }) => ({
      file: occurrence.file,
      range: toRange(textOf(from, occurrence.file).starts, occurrence.node),
    }));
}

/** Where a snapshot's own text names what is declared at a place. */
export function occurrencesOf(
  snapshot: Snapshot,
  file: string,
  start: number,
): readonly { readonly snapshot: Snapshot; readonly occurrence: Occurrence }[] {
  return snapshot.names
    .inFile(snapshot.source.file)
    .filter(({ declaration }) => declaration.file === file && declaration.nameNode.start === start)
    .map((occurrence) => ({ snapshot, occurrence }));
}

function occurrencesAt(snapshot: Snapshot, offset: number): readonly Occurrence[] {
  const named = namedAt(snapshot, offset);
  return named ? snapshot.names.occurrences(named.declaration) : [];
}
