/**
 * The builders that the grammar calls, one call for each action.
 *
 * In: ranges of encoded positions and the nodes inside. Out: nodes of ast.ts with offsets of the source. Refuses: checking anything.
 */

import type * as ast from "./ast.ts";
import { buildClaims } from "./build-claims.ts";
import { buildCriteria } from "./build-criteria.ts";
import { buildExpressions } from "./build-expr.ts";
import { buildHeads } from "./build-heads.ts";
import { buildIndex } from "./build-index.ts";
import { buildLeaves, type Maybe } from "./build-leaves.ts";
import { buildMembers } from "./build-members.ts";
import { buildPoints } from "./build-points.ts";
import { buildTests } from "./build-tests.ts";
import { buildOverlays } from "./build-overlays.ts";
import type { Encoded } from "./encode.ts";

/** Everything the grammar calls, for one encoded source. */
export function createBuilder(text: string, encoded: Encoded) {
  const leaves = buildLeaves(text, encoded);
  return {
    ...leaves,
    ...buildExpressions(leaves),
    ...buildHeads(leaves),
    ...buildMembers(leaves),
    ...buildCriteria(leaves),
    ...buildPoints(leaves),
    ...buildIndex(leaves),
    ...buildTests(leaves),
    ...buildClaims(leaves),
    ...buildOverlays(leaves),
    file: (header: Maybe<ast.LanguageHeader>, items: readonly ast.Item[]): ast.File => ({
      kind: "file",
      start: 0,
      end: text.length,
      ...(header && { header }),
      items,
    }),
  };
}
