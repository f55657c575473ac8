/** Lowers delegation: what the layers above may change. */

import { type Delegation, type DelegationRule, type Module, toExact } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { constantOf } from "../overlays/values.ts";
import { nameOf } from "../resolve/declaration.ts";
import { textsOf } from "../resolve/framework.ts";

/** The delegation blocks of a framework, an overlay or a scenario as a field of its module; none: no field. */
export function lowerDelegations({ members }: ast.Framework | ast.Overlay | ast.Scenario): Pick<Module, "delegations"> {
  const blocks = (members as readonly ast.OverlayMember[]).filter((member) => member.kind === "delegation");
  return blocks.length === 0 ? {} : { delegations: blocks.map(lowerDelegation) };
}

function lowerDelegation({ tier, rules }: ast.Delegation): Delegation {
  return {
    tier: nameOf(tier),
    rules: rules.filter((rule) => rule.kind === "may").map(lowerRule),
    basis: textsOf(rules, "basis"),
    notes: textsOf(rules, "note"),
  };
}

function lowerRule({ allowed, verb, what, class: of, group, parameter, low, high, bound }: ast.May): DelegationRule {
  const [least, most, share] = [low, high, bound?.share].map((expr) => expr && constantOf(expr));
  return {
    allowed,
    verb,
    what,
    ...(of && { class: of }),
    ...(group && { group: nameOf(group) }),
    ...(parameter && { parameter: nameOf(parameter) }),
    ...(bound && share && { bound: { direction: bound.direction, share: toExact(share) } }),
    ...(low && { between: { ...(least && { low: toExact(least) }), ...(most && { high: toExact(most) }) } }),
  };
}
