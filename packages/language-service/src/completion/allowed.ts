/** What the grammar allows at a spot; the lists in expected.ts say only what comes first, and which names fit. */

import { K, possibleAfter, type StatementBlock, type Tokens } from "@khung/syntax";
import { isInline, type Spot } from "./spot.ts";

const blockOf: ReadonlyMap<number, StatementBlock> = new Map<number, StatementBlock>([
  [K.FRAMEWORK, "framework"],
  [K.GROUP, "group"],
  [K.ADD_TO, "group"],
  [K.OVERLAY, "overlay"],
  [K.SCENARIO, "overlay"],
  [K.DELEGATION, "delegation"],
  [K.CRITERION, "criterion"],
  [K.LEVELS, "levels"],
  [K.INPUT, "input"],
  [K.TEST, "test"],
  [K.CLASSIFY, "classify"],
]);

/** What may go on the statement at a spot, and, where one may begin, what may begin it; by kind. */
export function allowedAt(tokens: Tokens, { blocks, whole, statement, firstOnLine }: Spot): ReadonlySet<number> {
  const around = blocks.findLast((block) => !isInline(block));
  const block = around ? blockOf.get(around.lead) : "file";
  if (!block) return new Set();
  const going = possibleAfter(tokens, whole.from, whole.to, block);
  const isInside = blocks.length > 0 && blocks.at(-1) !== around;
  if (isInside || whole.from === whole.to || !(firstOnLine || statement.length === 0)) return going;
  return new Set([...possibleAfter(tokens, whole.from, whole.from, block), ...going]);
}
