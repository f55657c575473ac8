import { namedAt } from "./names.ts";
import { toRange } from "./positions.ts";
import type { Location } from "./protocol.ts";
import { textOf, type Snapshot } from "./snapshot.ts";

/** Where the name at an offset is declared. */
export function definitionAt(snapshot: Snapshot, offset: number): Location | undefined {
  const declaration = namedAt(snapshot, offset)?.declaration;
  if (!declaration) return undefined;
  const { starts } = textOf(snapshot, declaration.file);
  return { file: declaration.file, range: toRange(starts, declaration.nameNode) };
}
