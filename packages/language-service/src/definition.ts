import { namedAt } from "./names.ts";
import { toRange } from "./positions.ts";
import type { Location } from "./protocol.ts";
import type { Snapshot } from "./snapshot.ts";

/** Where the name at an offset is declared. */
export function definitionAt(snapshot: Snapshot, offset: number): Location | undefined {
  const declaration = namedAt(snapshot, offset)?.declaration;
  if (!declaration || declaration.file !== snapshot.source.file) return undefined;
  return { file: declaration.file, range: toRange(snapshot.starts, declaration.nameNode) };
}
