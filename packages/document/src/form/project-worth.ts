/** Slots of what criteria and groups are worth: their points and their weight. */

import type { AnyNode, ast } from "@khung/syntax";
import type { CriterionCard } from "./cards.ts";
import { type Projecting, rangeOf } from "./places.ts";
import { wordSlot } from "./project-slots.ts";
import { valueSlot } from "./project-value.ts";
import type { NodeKey, ValueSlot } from "./slots.ts";

const sorts = ["points", "bonus", "deduction"];

/** The slots of points and weight in the head of a criterion or a group, written or not. */
export function worthSlots(
  into: Projecting,
  card: NodeKey,
  head: ast.Criterion | ast.Group,
): Pick<CriterionCard, "points" | "weight"> {
  const slot = (name: "points" | "weight", node: ast.Points | ast.Weight | undefined): ValueSlot =>
    node
      ? valueSlot(into, { card, name, holder: node, field: "value" }, node.value)
      : valueSlot(into, { card, name, holder: head satisfies AnyNode, field: name }, undefined);
  const { points } = head;
  const sort = points && wordSlot(into, card, "points/sort", points, "sort", points.sort, sorts, rangeOf(points));
  return { points: { ...(sort && { sort }), value: slot("points", points) }, weight: slot("weight", head.weight) };
}
